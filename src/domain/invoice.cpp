// An invoice is made from the order that it is for.
#include "domain/invoice.hpp"

#include <utility>

namespace cakey {

namespace {

// Behind a submission's number: C2, the second that was issued for it; A2, the second attempt at one.
constexpr char successor_mark = 'C';
constexpr char attempt_mark = 'A';

std::string number_for(const Order& order) { return order.number() + "F" + std::to_string(order.submission()); }

// F1, F1C2, F1C3: whatever attempts there were.
std::string next_number(std::string_view number)
{
    number = number.substr(0, number.find(attempt_mark));
    const auto mark = number.find(successor_mark);
    const int which = mark == std::string_view::npos ? 1 : std::stoi(std::string(number.substr(mark + 1)));
    return std::string(number.substr(0, mark)) + successor_mark + std::to_string(which + 1);
}
}

Invoice::Invoice(const Order& order, Fen amount, Instant now)
    : order_id(order.id()),
      order_number(order.number()),
      company_id(order.company_id()),
      number(number_for(order)),
      info(order.invoice_info()),
      amount(amount),
      created_at(now)
{
}

Invoice Invoice::successor(InvoiceInfo other, Instant now) const
{
    Invoice next;
    next.order_id = order_id;
    next.order_number = order_number;
    next.company_id = company_id;
    next.number = next_number(number);
    next.info = std::move(other);
    next.amount = amount;
    next.created_at = now;
    next.replaces = invoice_number;
    return next;
}

void Invoice::fail_for_good()
{
    state = InvoiceState::failed;
    invoice_number.clear();
    number = number.substr(0, number.find(attempt_mark)) + attempt_mark + std::to_string(++attempt);
}

bool Invoice::ask_for_letter(Date day)
{
    const auto on = date_text(day);
    if (mailings_on != on)
        mailings = 0;
    mailings_on = on;
    if (mailings == most_mailings)
        return false;
    ++mailings;
    return true;
}

bool is_of_submission(std::string_view invoice_number, const Order& order)
{
    const auto number = number_for(order);
    if (!invoice_number.starts_with(number))
        return false;
    const auto rest = invoice_number.substr(number.size());
    return rest.empty() || rest.starts_with(attempt_mark) || rest.starts_with(successor_mark);
}

bool is_void(std::string_view invoice_number, const Order& order)
{
    return order.state() == OrderState::draft || order.state() == OrderState::closed
           || !is_of_submission(invoice_number, order);
}

}
