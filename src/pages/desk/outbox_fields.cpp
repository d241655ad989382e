// What the outbox does, in words.
#include "pages/desk/outbox_fields.hpp"

#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <string_view>
#include <utility>

namespace cakey::pages {

namespace {

bool helps_to_retry(const OutboxItem& item, const TextMessage* text)
{
    // A stuck payment is one of a wrong amount, or one that the gateway will not have: somebody has to look at it.
    if (item.state != OutboxState::stuck || item.kind == OutboxKind::payment)
        return false;
    return item.kind != OutboxKind::text || (text && text->state != TextState::unknown && !is_secret(text->purpose));
}

}

TextsById texts_of(Unit& unit, const std::vector<OutboxItem>& items)
{
    TextsById texts;
    for (const auto& item : items)
        if (item.kind == OutboxKind::text)
            if (auto text = unit.texts().find(item.subject_id))
                texts.emplace(item.subject_id, *std::move(text));
    return texts;
}

void show_outbox_item(web::Fields& fields, const OutboxItem& item, const TextsById& texts, bool may_retry)
{
    const auto found = item.kind == OutboxKind::text ? texts.find(item.subject_id) : texts.end();
    const auto* text = found == texts.end() ? nullptr : &found->second;

    auto row = fields.add("ITEMS");
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
    if (may_retry && helps_to_retry(item, text))
        row.show("CAN_RETRY");
}

}
