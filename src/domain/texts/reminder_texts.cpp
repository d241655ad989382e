// Each names the certificate, where it is used, when it ends, and that bids sealed for it open with its key alone.
#include "domain/texts/reminder_texts.hpp"

#include "domain/certificate_standing.hpp"

#include <utility>

namespace cakey {

namespace {

// A text message's variable is cut at 35 characters; a serial number has up to 40, and its end tells it from others.
constexpr std::size_t shown_of_serial = 16;

std::string number_of(const Ending& ending, ReminderStep step)
{
    return "C" + std::to_string(ending.certificate) + "R" + std::to_string(static_cast<int>(step) + 1);
}

}

MailMessage mail_about(const Ending& ending, ReminderStep step, CompanyId company, Instant now)
{
    MailMessage message;
    message.company_id = company;
    message.number = number_of(ending, step);
    message.purpose = MailPurpose::expiring;
    message.variables = {{"holder", ending.holder},
                         {"serial", ending.serial},
                         {"platform", ending.platform},
                         {"ends", date_text(china_date(ending.not_after))},
                         {"days", std::to_string(days_left(ending.not_after, now))}};
    message.created_at = now;
    return message;
}

TextMessage text_about(const Ending& ending, ReminderStep step, std::string to, Instant now)
{
    auto message = TextMessage::to(std::move(to), TextPurpose::certificate_ending, number_of(ending, step), now);
    const bool whole = ending.serial.size() <= 2 * shown_of_serial;
    message.variables["serial"] = whole ? ending.serial
                                        : "…" + ending.serial.substr(ending.serial.size() - shown_of_serial);
    message.variables["platform"] = ending.platform;
    message.variables["ends"] = date_text(china_date(ending.not_after));
    return message;
}

}
