// Texts about requests at the desk: they name the request, so that whoever calls us is understood.
#include "domain/texts/identity_texts.hpp"

#include "domain/mobile.hpp"

#include <utility>

namespace cakey {

TextMessage text_about(const IdentityRequest& request, TextPurpose purpose, std::string to, Instant now)
{
    const bool done = purpose == TextPurpose::account_closed || purpose == TextPurpose::renamed
                      || purpose == TextPurpose::deletion_refused || purpose == TextPurpose::account_deleted;
    const auto out_id = request.number() + (done ? "C" : "R");
    auto message = TextMessage::to(std::move(to), purpose, out_id, now);
    message.variables["number"] = request.number();
    if (purpose == TextPurpose::mobile_change_requested)
        message.variables["mobile"] = Mobile::parse(request.mobile())->masked();
    return message;
}

MailMessage mail_about(const IdentityRequest& deletion, Instant now)
{
    return {.company_id = deletion.company(),
            .number = deletion.number(),
            .address = {},
            .purpose = MailPurpose::deletion_decided,
            .variables = {{"number", deletion.number()},
                          {"company", deletion.before().name},
                          {"reason", deletion.reason()}},
            .order_number = {},
            .created_at = now};
}

}
