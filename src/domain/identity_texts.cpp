// Texts about requests at the desk: they name the request, so that whoever calls us is understood.
#include "domain/identity_texts.hpp"

#include "domain/mobile.hpp"

#include <utility>

namespace cakey {

TextMessage text_about(const IdentityRequest& request, TextPurpose purpose, std::string to, Instant now)
{
    TextMessage message;
    message.out_id = request.number() + (purpose == TextPurpose::account_closed ? "C" : "R");
    message.mobile = std::move(to);
    message.purpose = purpose;
    message.variables["number"] = request.number();
    if (purpose == TextPurpose::mobile_change_requested)
        message.variables["mobile"] = Mobile::parse(request.mobile())->masked();
    message.created_at = now;
    return message;
}

}
