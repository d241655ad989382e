// That it was refused, and why. Of one that is approved the new invoice's letter tells.
#include "domain/texts/reissue_texts.hpp"

namespace cakey {

MailMessage mail_about_refusal(const Reissue& reissue, Instant now)
{
    return {.company_id = reissue.company_id,
            .number = reissue.order_number + "I" + std::to_string(reissue.id),
            .address = {},
            .purpose = MailPurpose::reissue_refused,
            .variables = {{"order", reissue.order_number}, {"reason", reissue.refusal_reason}},
            .order_number = reissue.order_number,
            .created_at = now};
}

}
