#include "ctl/orders.hpp"

#include "ctl/outbox.hpp"
#include "ctl/times.hpp"

namespace cakey::ctl {

namespace {

Findings payments_of(Unit& unit, const Order& order)
{
    auto found = Findings::array();
    for (const auto& one : unit.payments().of(order.number()))
        found.push_back({{"out_trade_no", one.out_trade_no()},
                         {"state", word(one.state())},
                         {"amount", one.amount().yuan()},
                         {"received", one.received().yuan()},
                         {"created", time_text(one.created_at())}});
    return found;
}

Findings refunds_of(Unit& unit, const Order& order)
{
    auto found = Findings::array();
    for (const auto& one : unit.payments().refunds_of(order.number()))
        found.push_back({{"id", one.id},
                         {"out_request_no", one.out_request_no},
                         {"state", word(one.state)},
                         {"amount", one.amount.yuan()},
                         {"reason", word(one.reason)},
                         {"created", time_text(one.created_at)},
                         {"done", time_text(one.done_at)}});
    return found;
}

Findings invoices_of(Unit& unit, const Order& order)
{
    auto found = Findings::array();
    for (const auto& one : unit.invoices().of_order(order.number()))
        found.push_back({{"id", one.id},
                         {"number", one.number},
                         {"state", word(one.state)},
                         {"amount", one.amount.yuan()},
                         {"issued", time_text(one.issued_at)},
                         {"mailed", time_text(one.mailed_at)}});
    return found;
}

}

Findings order_shown(Store& store, const std::string& number)
{
    return store.read([&](Unit& unit) {
        const auto order = unit.orders().numbered(number);
        const auto claimed_by = order.claimed_by();
        return Findings{{"number", order.number()},
                        {"state", word(order.state())},
                        {"since", time_text(order.state_since())},
                        {"company", order.company_id().value},
                        {"total", order.total().yuan()},
                        {"submission", order.submission()},
                        {"created", time_text(order.created_at())},
                        {"submitted", time_text(order.submitted_at())},
                        {"due", time_text(order.due_at())},
                        {"claimed_by", claimed_by ? Findings(claimed_by->value) : Findings()},
                        {"payments", payments_of(unit, order)},
                        {"refunds", refunds_of(unit, order)},
                        {"invoices", invoices_of(unit, order)},
                        {"outbox", items_shown(unit.outbox().of_order(number))}};
    });
}

}
