#include "ctl/outbox.hpp"

#include "ctl/times.hpp"
#include "deeds/outbox.hpp"

#include <ostream>
#include <stdexcept>

namespace cakey::ctl {

namespace {

constexpr int most_listed = 1000;

std::string named(const OutboxItem& item)
{
    return std::string(word(item.kind)) + ' ' + std::to_string(item.subject_id)
           + (item.order_number.empty() ? "" : " of order " + item.order_number);
}

}

Findings items_shown(const std::vector<OutboxItem>& items)
{
    auto found = Findings::array();
    for (const auto& item : items)
        found.push_back({{"kind", word(item.kind)},
                         {"id", item.subject_id},
                         {"order", item.order_number.empty() ? Findings() : Findings(item.order_number)},
                         {"state", word(item.state)},
                         {"tries", item.tries},
                         {"due", time_text(item.due_at)},
                         {"created", time_text(item.created_at)},
                         {"code", item.code.empty() ? Findings() : Findings(item.code)}});
    return found;
}

Findings outbox_listed(Store& store)
{
    return items_shown(store.read([](Unit& unit) { return unit.outbox().unfinished(most_listed); }));
}

void retry(Store& store, OutboxKind kind, std::int64_t subject, bool in_earnest, std::ostream& out, Instant now)
{
    const auto item = store.read([&](Unit& unit) { return unit.outbox().find(kind, subject); });
    if (!item)
        throw std::runtime_error("there is no " + std::string(word(kind)) + ' ' + std::to_string(subject));
    const auto text = kind == OutboxKind::text ? store.read([&](Unit& unit) { return unit.texts().find(subject); })
                                               : std::nullopt;
    if (!deeds::helps_to_retry(*item, text ? &*text : nullptr))
        throw std::runtime_error(named(*item) + " is " + std::string(word(item->state))
                                 + (item->state != OutboxState::stuck
                                        ? ": the worker sees to it by itself"
                                        : ": asking once more does not help, the desk decides"));
    out << named(*item) << " is stuck after " << item->tries << " tries"
        << (item->code.empty() ? "" : " (" + item->code + ")") << '\n';
    if (!in_earnest) {
        out << "with --yes it is wanted again, under its own number, and the worker asks at once\n";
        return;
    }
    store.transact([&](Unit& unit) { deeds::retry(unit, kind, subject, std::nullopt, now); });
    out << "it is wanted again, and the worker was woken\n";
}

void retry_invoice(Store& store, const std::string& order_number, bool in_earnest, std::ostream& out, Instant now)
{
    const auto invoices = store.read([&](Unit& unit) { return unit.invoices().of_order(order_number); });
    if (invoices.empty())
        throw std::runtime_error("order " + order_number + " has no invoice");
    const auto id = invoices.front().id;
    const auto letter = store.read([&](Unit& unit) { return unit.outbox().find(OutboxKind::letter, id); });
    retry(store, letter ? OutboxKind::letter : OutboxKind::invoice, id, in_earnest, out, now);
}

}
