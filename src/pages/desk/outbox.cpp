// What the outbox does, in words, and having it done once more.
#include "pages/desk/outbox.hpp"

#include "deeds/outbox.hpp"
#include "pages/desk/handlers.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"
#include "store/store.hpp"
#include "store/text_messages.hpp"

#include <utility>

namespace cakey::pages::desk {

TextsById texts_of(Unit& unit, const std::vector<OutboxItem>& items)
{
    TextsById texts;
    for (const auto& item : items)
        if (item.kind == OutboxKind::text)
            if (auto text = unit.texts().find(item.subject_id))
                texts.emplace(item.subject_id, *std::move(text));
    return texts;
}

void show_outbox_item(web::Fields& page, const OutboxItem& item, const TextsById& texts, bool may_retry)
{
    const auto found = item.kind == OutboxKind::text ? texts.find(item.subject_id) : texts.end();
    const auto* text = found == texts.end() ? nullptr : &found->second;

    auto row = page.add("ITEMS");
    row.set_view("KIND", word(item.kind));
    row.set_view("KIND_LABEL", label(item.kind));
    row.set("ID", item.subject_id);
    row.set_view("STATE", badge(item.state));
    row.set_view("STATE_LABEL", label(item.state));
    row.set("TRIES", item.tries);
    if (!item.code.empty())
        row.add("ANSWER").set("CODE", item.code);
    show_time(row, "AT", "AT_ISO", item.finished_at.value_or(item.created_at));
    if (!item.order_number.empty())
        row.add("OF_ORDER").set("NO", item.order_number);
    if (text) {
        auto about = row.add("ABOUT");
        about.set_view("PURPOSE", label(text->purpose));
        about.set_view("TEXT_STATE", label(text->state));
    }
    if (may_retry && deeds::helps_to_retry(item, text))
        row.show("CAN_RETRY");
}

web::Response Outbox::retry(const web::Request& request, const StaffPerson& who) const
{
    const auto kind = kind_in<OutboxKind>(request);
    const auto id = id_in(request);
    const auto now = clock_.now();
    const auto number =
        store_.transact([&](Unit& unit) { return deeds::retry(unit, kind, id, member(who), now); });
    request.log().order = number;
    request.log().event = "retried";
    const bool from_order = !number.empty() && request.form().get("from") == "order";
    return screens_.see_other(from_order ? urls_.desk_order(number) : urls_.desk_work(), "retry_started");
}

}
