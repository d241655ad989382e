// Telling a company that its certificate ends.
#pragma once

#include "domain/certificate_reminder.hpp"
#include "store/reminder_rows.hpp"

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// By mail, to the addresses that the company chose, and by text message where the step says so; `day`: of whose reminders
// it is one. False when it was told before, or the company wants no reminders or has closed its account.
bool remind(Unit& unit, const EndingCertificate& certificate, ReminderStep step, Date day, Instant now);

}
