// The check-list beside each paper: verdicts, and what is said where one is missing.
#pragma once

#include "domain/check_list.hpp"
#include "pages/frame/form.hpp"

#include <string_view>
#include <vector>

namespace cakey::pages::desk {

// The verdicts that were sent on items of the list.
std::vector<Mark> read_marks(const CheckList& list, Form& form);

// Says at each item that is not met, or that nobody has looked at, that it keeps the order from being approved.
void say_what_is_not_met(const CheckList& list, Form& form);

// Those of one paper: to be answered, with what was sent in the form that comes back; or to be read.
void show_checks(web::Fields& paper, PaperKind kind, const CheckList& list, bool may_check, const Form& form);

}
