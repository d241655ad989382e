// Items of the outbox, as pages at the desk show them.
#pragma once

#include "domain/outbox_item.hpp"
#include "domain/role.hpp"
#include "domain/settlement.hpp"
#include "domain/text_message.hpp"
#include "web/view.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace cakey {
class Unit;
}

namespace cakey::pages::desk {

// What items are about, by their subject's id.
struct BesideOutbox {
    std::map<std::int64_t, TextMessage> texts;       // as far as they are still there
    std::map<std::int64_t, Settlement> settlements;  // the newest one of each refund that has one

    static BesideOutbox of(Unit& unit, const std::vector<OutboxItem>& items);
};

// A row ITEMS for each, with 「重试」 and 「转账退款」 where it may help and this role may. Nothing is tried again while its
// settlement waits for a second person.
void show_outbox(web::Fields& page, const std::vector<OutboxItem>& items, const BesideOutbox& beside, Role role);

}
