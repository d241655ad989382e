// An invoice is made from the order that it is for.
#include "domain/invoice.hpp"

namespace cakey {

Invoice::Invoice(const Order& order, Fen amount, Instant now)
    : order_id(order.id()),
      order_number(order.number()),
      company_id(order.company_id()),
      number(order.number() + "F" + std::to_string(order.submission())),
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

}
