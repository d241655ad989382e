// An invoice is made from the order that it is for.
#include "domain/invoice.hpp"

namespace cakey {

namespace {

std::string number_for(const Order& order) { return order.number() + "F" + std::to_string(order.submission()); }

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

void Invoice::fail_for_good()
{
    state = InvoiceState::failed;
    number = number.substr(0, number.find('A')) + 'A' + std::to_string(++attempt);
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
    return rest.empty() || rest.starts_with('A');  // the attempt
}

bool is_void(std::string_view invoice_number, const Order& order)
{
    return order.state() == OrderState::draft || order.state() == OrderState::closed
           || !is_of_submission(invoice_number, order);
}

}
