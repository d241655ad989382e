// Submitting a draft.
#include "pages/submission.hpp"

#include "domain/fault.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/frame/numbers.hpp"

namespace cakey::pages {

Submitted submit(Unit& unit, Order& order, std::optional<Fen> agreed, Instant now)
{
    if (!order.allows(OrderEvent::submitted, Party::company))
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
    if (!obstacles(order.application(), unit.papers().of(order.id())).empty())
        return Submitted::incomplete;
    const auto company = unit.companies().locked(order.company_id());
    if (!company.may_order())
        return Submitted::company_incomplete;
    const auto price = unit.catalogue().prices(now).total(order.application());
    if (!price)
        return Submitted::priceless;
    if (price != agreed)
        return Submitted::price_changed;

    order.submit({{company.name(), company.credit_code(), company.profile()}, company.invoice_info(), company.mobile(),
                  *price, *agreed},
                 unit.papers().of(order.id()), now);
    unit.orders().save(order);
    return *price == Fen() ? Submitted::free : Submitted::to_pay;
}

std::optional<Fen> agreed_in(std::string_view text)
{
    const auto count = whole_number<std::int64_t>(text);
    if (!count || *count < 0)
        return std::nullopt;
    return Fen(*count);
}

}
