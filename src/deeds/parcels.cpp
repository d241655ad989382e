// Looked at all together, dispatched one by one.
#include "deeds/parcels.hpp"

#include "deeds/checks.hpp"
#include "deeds/orders.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <unordered_map>

namespace cakey::deeds {

namespace {

constexpr std::size_t at_once = 500;

// The same file once more: it came to an end when it was broken off.
bool went_before(const Order& order, const ParcelLine& line)
{
    return order.state() == OrderState::dispatched && order.courier() == line.courier
           && order.courier_number() == line.number;
}

void look_at(Unit& unit, const Order& order, ParcelLine& line, const Dispatcher& whose)
{
    line.version = order.version();
    if (went_before(order, line))
        line.verdict = ParcelVerdict::dispatched_before;
    else if (const auto why = ready_to_dispatch(unit, order, whose))
        line.verdict = *why;
}

}

std::optional<ParcelVerdict> ready_to_dispatch(Unit& unit, const Order& order, const Dispatcher& whose)
{
    if (order.submission() == 0)  // the company's alone
        return ParcelVerdict::no_order;
    if (!order.goes_by_courier())
        return ParcelVerdict::not_by_courier;
    if (!order.allows(OrderEvent::approved_for_courier, Party::operator_))
        return ParcelVerdict::not_in_review;
    if (order.claimed_by() != whose.by.id)
        return ParcelVerdict::not_claimed;
    const auto papers = unit.papers().of(order.number());
    if (!order.missing(papers).empty() || !check_list(unit, order, papers).complete())
        return ParcelVerdict::unready;
    if (whose.certificates && !unit.certificates().are_made(order))
        return ParcelVerdict::unmade;
    return std::nullopt;
}

void look_at_parcels(Unit& unit, std::vector<ParcelLine>& lines, const Dispatcher& whose)
{
    for (std::size_t begin = 0; begin < lines.size(); begin += at_once) {
        const auto end = std::min(begin + at_once, lines.size());
        std::vector<std::string> numbers;
        for (auto i = begin; i < end; ++i)
            if (lines[i].good())
                numbers.push_back(lines[i].order_number);
        std::unordered_map<std::string, Order> orders;
        for (auto& order : unit.orders().among(numbers))
            orders.emplace(order.number(), std::move(order));
        for (auto i = begin; i < end; ++i) {
            if (!lines[i].good())
                continue;
            const auto found = orders.find(lines[i].order_number);
            if (found == orders.end())
                lines[i].verdict = ParcelVerdict::no_order;
            else
                look_at(unit, found->second, lines[i], whose);
        }
    }
}

ParcelVerdict dispatch_parcel(Unit& unit, const ParcelLine& line, const Dispatcher& whose, Instant now)
{
    auto order = unit.orders().locked(line.order_number);
    if (went_before(order, line))
        return ParcelVerdict::dispatched_before;
    if (order.version() != line.version)
        return ParcelVerdict::changed;
    if (const auto why = ready_to_dispatch(unit, order, whose))
        return *why;
    take(unit, order, [&](Order& ready) { ready.dispatch(whose.by.id, *line.courier, line.number, now); });
    return ParcelVerdict::dispatched;
}

}
