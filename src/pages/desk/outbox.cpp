// What the outbox could not do, or has done, and what the desk may do about it.
#include "pages/desk/outbox.hpp"

#include "deeds/outbox.hpp"
#include "deeds/payments.hpp"
#include "domain/outbox_answer.hpp"
#include "pages/desk/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

// What an item of that kind is about; nothing for one of another kind.
template <class Subject>
const Subject* about(const std::map<std::int64_t, Subject>& subjects, const OutboxItem& item, OutboxKind kind)
{
    const auto found = item.kind == kind ? subjects.find(item.subject_id) : subjects.end();
    return found == subjects.end() ? nullptr : &found->second;
}

// 「转账退款」 where it can be entered, or the one that there is.
void show_settling(web::Fields& row, const OutboxItem& item, const Settlement* newest, Role role)
{
    if (newest && newest->state() != SettlementState::rejected) {
        auto settlement = row.add("SETTLEMENT");
        settlement.set("NUMBER", newest->number());
        settlement.show(newest->open() ? web::Name("OPEN") : web::Name("OVER"));
    } else if (item.state == OutboxState::stuck && (role == Role::operator_ || role == Role::administrator)) {
        row.show("CAN_SETTLE");
    }
}

void show_item(web::Fields& page, const OutboxItem& item, const BesideOutbox& beside, Role role)
{
    const bool is_receipt = item.kind == OutboxKind::receipt;
    const auto* text = about(beside.texts, item, is_receipt ? OutboxKind::receipt : OutboxKind::text);
    const auto* settlement = about(beside.settlements, item, OutboxKind::refund);

    auto row = page.add("ITEMS");
    row.set_view("KIND", word(item.kind));
    row.set_view("KIND_LABEL", label(item.kind));
    row.set("ID", item.subject_id);
    show_state(row, item.state);
    row.set("TRIES", item.tries);
    if (!item.code.empty()) {
        auto answer = row.add("ANSWER");
        answer.set("CODE", item.code);
        const auto words = item.state == OutboxState::done ? std::string_view() : answer_text(item.kind, item.code);
        if (!words.empty())
            answer.add("IN_WORDS").set_view("TEXT", words);
    }
    show_time(row, item.finished_at.value_or(item.created_at));
    if (!item.order_number.empty())
        row.add("OF_ORDER").set("NO", item.order_number);
    if (item.kind == OutboxKind::certificate)
        row.show("OF_CERTIFICATE");
    if (text) {
        auto message = row.add("ABOUT");
        message.set_view("PURPOSE", label(text->purpose));
        message.set_view("TEXT_STATE", is_receipt ? label(text->receipt) : label(text->state));
    }
    const bool is_being_settled = settlement && settlement->open();
    if (role == Role::operator_ && !is_being_settled && deeds::helps_to_retry(item, text))
        row.show("CAN_RETRY");
    if (item.kind == OutboxKind::refund)
        show_settling(row, item, settlement, role);
}

}

BesideOutbox BesideOutbox::of(Unit& unit, const std::vector<OutboxItem>& items)
{
    BesideOutbox beside;
    std::vector<std::int64_t> refunds, texts;
    for (const auto& item : items) {
        if (item.kind == OutboxKind::refund)
            refunds.push_back(item.subject_id);
        if (item.kind == OutboxKind::text || item.kind == OutboxKind::receipt)
            texts.push_back(item.subject_id);
    }
    unit.together({
        [&] {
            for (auto& settlement : unit.settlements().newest(refunds))
                beside.settlements.emplace(settlement.refund_id(), std::move(settlement));
        },
        [&] {
            for (auto& text : unit.texts().find(texts))
                beside.texts.emplace(text.id, std::move(text));
        },
    });
    return beside;
}

void show_outbox(web::Fields& page, const std::vector<OutboxItem>& items, const BesideOutbox& beside, Role role)
{
    for (const auto& item : items)
        show_item(page, item, beside, role);
}

web::Response Payments::give_back(const web::Request& request, const StaffPerson& who) const
{
    const auto id = id_in(request);
    const auto number = transact([&](Unit& unit, Instant now) { return deeds::give_back(unit, id, member(who), now); });
    request.log().order = number;
    return done(request, "payment_given_back", urls_.desk_order(number), "payment_given_back");
}

web::Response Outbox::retry(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, kind_in<OutboxKind>(request));
}

web::Response Outbox::retry_refund(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, OutboxKind::refund);
}

web::Response Outbox::again(const web::Request& request, const StaffPerson& who, OutboxKind kind) const
{
    const auto id = id_in(request);
    const auto number = transact(
        [&](Unit& unit, Instant now) { return deeds::retry(unit, kind, id, member(who), now); });
    request.log().order = number;
    request.log().event = "retried";
    const bool from_order = !number.empty() && request.form().get("from") == "order";
    return screens_.see_other(from_order ? urls_.desk_order(number) : urls_.desk_trouble(), "retry_started");
}

}
