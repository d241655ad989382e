// The forms of a decision: what an approval, a refusal, a return for correction need.
#pragma once

#include "domain/order.hpp"
#include "domain/refusal_reason.hpp"
#include "pages/frame/form.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages::desk {

// Says at the field when such words are none, too long, or not fit for an SMS.
void check_words(const Field& field, std::string_view words, Form& form);

// Who brings the goods, and under which number.
struct Parcel {
    Courier courier;
    std::string number;  // as the courier writes it
};

// Of an approval. Nothing for an order that goes by no courier, whatever is sent, and where something is wrong.
std::optional<Parcel> read_parcel(const Order& order, Form& form);

// Why, in words that the company gets by SMS: the chosen template, then what was typed, in one line; when neither is
// there, what is wrong with the papers. A template that is another one by now is wrong: its words were not seen.
std::string read_refusal(const std::vector<RefusalReason>& templates, const std::vector<PaperFault>& faults,
                         Form& form);

// Fields that such an order can be returned for, among them the papers with which something is wrong, and one line of
// words that names them.
Correction read_correction(BusinessType type, const std::vector<PaperFault>& faults, Form& form);

// The address of an order's page with its courier chosen already, when it is one: whoever sends parcels all day has them
// taken by one.
std::string with_courier(std::string order_url, std::string_view courier);
// Nothing decided yet, but for that courier.
Form undecided(std::string_view courier);

// Their fields, with what was typed in the one that comes back.
void show_decision(web::Fields& page, const Order& order, const std::vector<RefusalReason>& templates,
                   const Form& form);
}
