// What reminders are made of: views over SQL that src/store/certificate_reminders.cpp writes.
#pragma once

#include "certificate_reminder.map.hxx"

#pragma db view(cakey::EndingCertificate)
#pragma db view(cakey::ReminderCount)
