// The forms of a reversal, and what an order's page says of those that were asked for.
#pragma once

#include "domain/payment.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/person.hpp"
#include "store/reversal_row.hpp"

#include <string>
#include <vector>

namespace cakey::pages::desk {

// Why, in words that the company gets by SMS, in one line.
std::string read_reversal(Form& form);
// Why not, for the colleague who asked.
std::string read_reversal_refusal(Form& form);

// What there is about it, with the forms of what this person may do, and with what was typed in one that comes back.
void show_reversals(web::Fields& page, const StaffPerson& who, const Order& order, const std::vector<Payment>& payments,
                    const std::vector<ReversalRow>& reversals, const Form& form);

}
