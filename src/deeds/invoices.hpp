// Invoices after they were issued.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {
class Unit;
struct Invoice;
}

namespace cakey::deeds {

// Has it mailed once more, to another address if that is not empty; one whose mail is on its way there already stays as it
// is. Fault::wrong_state before it is issued, Fault::too_many within a minute of the last mail, while one is on its way to
// another address, and after Invoice::most_mailings that day.
void mail_again(Unit& unit, Invoice& invoice, const std::string& to, Instant now);

}
