// certificate_reminders, reminder_days: what was told stays so
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::ReminderStep) type("TEXT")

#pragma db object(cakey::CertificateReminder) table("certificate_reminders")
#pragma db member(cakey::CertificateReminder::id) id auto

#pragma db object(cakey::ReminderDay) table("reminder_days")
#pragma db member(cakey::ReminderDay::id) id auto
