// 「已交付」: who took the goods, the form and what was kept of it.
#pragma once

#include "domain/hand_over.hpp"
#include "pages/frame/form.hpp"
#include "pages/frame/person.hpp"
#include "pages/means.hpp"
#include "web/form.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages::desk {

// Sealed for that order. Nothing where something is wrong, which is said at the fields.
std::optional<HandOver> read_hand_over(const web::Form& typed, Form& form, std::string_view order_number,
                                       const StaffPerson& who, const Means& means, Instant now);

// With the place to sign in, where the outlet wants that.
void show_hand_over_form(web::Fields& page, const Form& form, bool wants_signature);

// std::runtime_error when they do not open.
std::string opened_collector_id(const crypto::Seal& seal, std::string_view order_number, const std::string& sealed);
std::string opened_signature(const crypto::Seal& seal, std::string_view order_number, const HandOver& hand_over);

}
