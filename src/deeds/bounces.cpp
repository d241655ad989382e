// Whose address it is.
#include "deeds/bounces.hpp"

#include "store/store.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace cakey::deeds {

namespace {

struct Sent {
    CompanyId company;
    std::string address;
};

// As work/mail_delivery.cpp and work/letter_delivery.cpp write their Message-IDs.
std::optional<Sent> sent_as(Unit& unit, std::string_view message_id)
{
    constexpr std::string_view step = "step-", invoice = "invoice-";
    if (message_id.starts_with(step))
        if (const auto mail = unit.mails().numbered(std::string(message_id.substr(step.size()))))
            return Sent{mail->company_id, mail->address};
    if (message_id.starts_with(invoice))
        if (const auto one = unit.invoices().numbered(std::string(message_id.substr(invoice.size()))))
            return Sent{one->company_id, one->address()};
    return std::nullopt;
}

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool is_same(std::string_view one, std::string_view other) { return std::ranges::equal(one, other, {}, small, small); }

}

void note_refused(Unit& unit, CompanyId company, const std::string& address, const std::string& number, Instant now)
{
    // 550, 551, 553: no such box, not here, no such name. 552 and 554 are about the letter, or everything.
    if (number == "550" || number == "551" || number == "553" || number == "address")
        unit.mail_bounces().note({.company_id = company, .address = address, .status = number, .at = now});
}

bool note_bounce(Unit& unit, const Bounce& bounce, Instant now)
{
    const auto sent = sent_as(unit, bounce.message_id);
    if (!sent || !is_same(sent->address, bounce.address))
        return false;
    unit.mail_bounces().note(
        {.company_id = sent->company, .address = sent->address, .status = bounce.status, .at = now});
    return true;
}

}
