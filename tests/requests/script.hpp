// Playing one case: each request is asked, each expectation checked.
#pragma once

#include "case_file.hpp"

namespace cakey::requests {

// Failures are Boost.Test's, and name the file and the line.
void play(const std::string& path);

}
