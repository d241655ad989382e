// A line about something the outbox sends: on an order's page, and in the list of what is stuck.
#pragma once

#include "domain/outbox_item.hpp"
#include "domain/text_message.hpp"
#include "web/view.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace cakey {
class Unit;
}

namespace cakey::pages::desk {

using TextsById = std::map<std::int64_t, TextMessage>;

// The text messages among the items, as far as they are still there.
TextsById texts_of(Unit& unit, const std::vector<OutboxItem>& items);

// Adds a row ITEMS, with 「重试」 where it may help.
void show_outbox_item(web::Fields& page, const OutboxItem& item, const TextsById& texts, bool may_retry);

}
