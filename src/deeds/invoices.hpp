// Invoices after they were issued.
#pragma once

#include "base/clock.hpp"

namespace cakey {
class Unit;
struct Invoice;
}

namespace cakey::deeds {

// Has it mailed once more; one whose mail is on its way already stays as it is. Fault::wrong_state before it is issued,
// Fault::too_many within a minute of the last mail.
void mail_again(Unit& unit, Invoice& invoice, Instant now);

}
