// What a case expects of an answer, and of the database after it.
#pragma once

#include "case_file.hpp"
#include "stage.hpp"

#include <string>

namespace cakey::requests {

// Says with Boost.Test what is otherwise. std::runtime_error for an expectation that nobody knows.
bool is_met(const Line& line, const Answer& answer, Stage& stage, Site& site);

// The answer in a few lines: status, headers, the words of its page.
std::string shown(const Answer& answer);

}
