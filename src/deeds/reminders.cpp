// A reminder and all that it sends: one transaction.
#include "deeds/reminders.hpp"

#include "domain/texts/reminder_texts.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

bool remind(Unit& unit, const EndingCertificate& certificate, ReminderStep step, Date day, Instant now)
{
    const auto company = unit.companies().numbered(certificate.company_id);
    if (company.closed() || unit.reminders().is_told(certificate.id, step))
        return false;
    const Ending ending{certificate.id, certificate.company, certificate.serial, certificate.platform,
                        certificate.not_after};
    const int mails = unit.mails().tell(mail_about(ending, step, company.id(), now));
    if (mails == 0 && !rule_of(step).text)
        return false;
    CertificateReminder reminder{.certificate_id = certificate.id, .step = step, .day = date_text(day), .at = now};
    unit.reminders().add(reminder);
    if (rule_of(step).text) {
        auto text = text_about(ending, step, company.mobile(), now);
        unit.texts().add(text);
    }
    return true;
}

}
