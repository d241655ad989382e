// Labels of what the domain counts in enumerators, and the messages that are shown once.
#pragma once

#include "domain/business_type.hpp"
#include "domain/application.hpp"
#include "domain/identity_request.hpp"
#include "domain/invoice.hpp"
#include "domain/order_state.hpp"
#include "domain/outbox_item.hpp"
#include "domain/payment.hpp"
#include "domain/profile_change.hpp"
#include "domain/refund.hpp"
#include "domain/role.hpp"
#include "domain/text_message.hpp"

#include <string_view>

namespace cakey::pages {

std::string_view label(OrderState state);
std::string_view label(OrderEvent event);
std::string_view label(BusinessType type);
std::string_view label(Delivery delivery);
std::string_view label(PaymentState state);
std::string_view label(RefundState state);
std::string_view label(InvoiceState state);
std::string_view label(Role role);
std::string_view label(Party party);
std::string_view label(ProfileField field);
std::string_view label(OutboxKind kind);
std::string_view label(OutboxState state);
std::string_view label(TextPurpose purpose);
std::string_view label(TextState state);
std::string_view label(IdentityMatter matter);
std::string_view label(IdentityState state);

// The colour of the badge around a label: good, bad, waiting or idle.
std::string_view badge(PaymentState state);
std::string_view badge(RefundState state);
std::string_view badge(InvoiceState state);
std::string_view badge(OutboxState state);

// A message that is shown once, by its code (web/cookies.hpp).
struct FlashWords {
    std::string_view code;
    std::string_view kind;  // success, info, warning
    std::string_view text;
};

// Null for a code that is not ours.
const FlashWords* flash_words(std::string_view code);

}
