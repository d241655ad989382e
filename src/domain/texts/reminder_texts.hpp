// What a company is told of a certificate that ends.
#pragma once

#include "domain/certificate_reminder.hpp"
#include "domain/mail_message.hpp"
#include "domain/text_message.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct Ending {
    std::int64_t certificate = 0;
    std::string holder;
    std::string serial;
    std::string platform;
    Instant not_after;
};

// To whichever addresses the company wants it at.
MailMessage mail_about(const Ending& ending, ReminderStep step, CompanyId company, Instant now);
TextMessage text_about(const Ending& ending, ReminderStep step, std::string to, Instant now);

}
