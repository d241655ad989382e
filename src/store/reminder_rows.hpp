// What reminders are made of, and how many there were.
#pragma once

#include "domain/certificate_reminder.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

// In use, or ended in use, and nobody has replaced it or wants it revoked.
struct EndingCertificate {
    std::int64_t id = 0;
    CompanyId company_id;
    std::string company;  // as the certificate names it
    std::string serial;
    std::string platform;  // the name
    Instant not_after;
    Instant issued_at;
};

struct ReminderCount {
    ReminderStep step = ReminderStep::before_90;
    int count = 0;
};

}
