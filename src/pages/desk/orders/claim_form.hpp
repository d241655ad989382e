// The forms of who has an order in hand: handing it on, putting it off.
#pragma once

#include "domain/order.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey::pages::desk {

std::optional<StaffId> read_colleague(const std::vector<Staff>& colleagues, Form& form);

struct Hold {
    std::string reason;
    Instant until;
};

std::optional<Hold> read_hold(Form& form, Instant now);

// Whether `form` is one of the two, and not a decision.
bool is_claim_form(const Form& form);

// Who has it, since when, and what this member can do about it.
void show_claim(web::Fields& page, const StaffPerson& who, const Order& order, const std::string& holder,
                const std::vector<Staff>& colleagues, const Form& form, std::chrono::minutes rest, Instant now);

}
