// How things are said: badges, amounts, times, and the messages that are shown once.
#pragma once

#include "base/clock.hpp"
#include "domain/application.hpp"
#include "domain/business_type.hpp"
#include "domain/certificate_standing.hpp"
#include "domain/certificate_state.hpp"
#include "domain/fen.hpp"
#include "domain/identity_request.hpp"
#include "domain/invoice.hpp"
#include "domain/order_state.hpp"
#include "domain/outbox_item.hpp"
#include "domain/payment.hpp"
#include "domain/profile_change.hpp"
#include "domain/refund.hpp"
#include "domain/revocation.hpp"
#include "domain/role.hpp"
#include "domain/settlement.hpp"
#include "domain/text_message.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

// The badge around a label: an order's state has its own, others are good, bad, waiting or idle.
inline std::string_view badge(OrderState state) { return word(state); }
std::string_view badge(PaymentState state);
std::string_view badge(RefundState state);
std::string_view badge(SettlementState state);
std::string_view badge(InvoiceState state);
std::string_view badge(OutboxState state);
std::string_view badge(CertificateState state);
std::string_view badge(CertificateStanding standing);
std::string_view badge(RevocationState state);

// STATE and STATE_LABEL.
template <class State>
void show_state(web::Fields& fields, State state)
{
    fields.set_view("STATE", badge(state));
    fields.set_view("STATE_LABEL", label(state));
}

// A message that is shown once, by its code (web/cookies.hpp).
struct FlashWords {
    std::string_view code;
    std::string_view kind;  // success, info, warning
    std::string_view text;
};

// Null for a code that is not ours.
const FlashWords* flash_words(std::string_view code);

inline std::string_view or_dash(std::string_view text) { return text.empty() ? std::string_view("—") : text; }

// Sets both: `text` for people, to the minute, and `iso` for programs.
void show_time(web::Fields& fields, web::Name text, web::Name iso, Instant at);
inline void show_time(web::Fields& fields, Instant at) { show_time(fields, "AT", "AT_ISO", at); }
// A row with these two.
void add_time(web::Fields& fields, web::Name section, Instant at);

}
