// What could not be done outside.
#pragma once

#include "domain/outbox_item.hpp"
#include "domain/staff.hpp"
#include "domain/text_message.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// Whether it may help to try it once more: what is stuck, but no payment (one of a wrong amount, or one that the gateway
// will not have: somebody has to look at it), and no text that may have arrived or whose secret is out of date. `text`:
// the one it is about, while it is there.
bool helps_to_retry(const OutboxItem& item, const TextMessage* text);

// 「重试」: the subject is wanted again, and the worker is woken. Gives the order's number, empty if it is about none.
// Fault::wrong_state for what is not to be tried again: a refund, too, that is being settled by transfer. `by`: nobody is
// whoever has the shell, by cakeyctl.
std::string retry(Unit& unit, OutboxKind kind, std::int64_t subject, const std::optional<Member>& by, Instant now);

}
