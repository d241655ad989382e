// A line about something the outbox sends: on an order's page, and in the list of what is stuck.
#pragma once

#include "store/store.hpp"
#include "web/view.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace cakey::pages {

using TextsById = std::map<std::int64_t, TextMessage>;

// The text messages among the items, as far as they are still there.
TextsById texts_of(Unit& unit, const std::vector<OutboxItem>& items);

// Adds a row ITEMS. 「重试」 is offered when it may help: what is stuck, but no text that may have arrived or whose
// secret is out of date.
void show_outbox_item(web::Fields& fields, const OutboxItem& item, const TextsById& texts, bool may_retry);

}
