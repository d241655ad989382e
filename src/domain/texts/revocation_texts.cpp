// Texts about revocations: which certificate, and why.
#include "domain/texts/revocation_texts.hpp"

#include <utility>

namespace cakey {

TextMessage text_about(const Revocation& revocation, const Certificate& certificate, TextPurpose purpose,
                       std::string to, Instant now)
{
    const bool refused = purpose == TextPurpose::revocation_refused;
    const auto out_id = "revocation" + std::to_string(revocation.id) + (refused ? "R" : "D");
    auto message = TextMessage::to(std::move(to), purpose, out_id, now);
    message.variables["serial"] = certificate.serial();
    message.variables["reason"] = refused ? revocation.refusal_reason : std::string(label(revocation.reason));
    return message;
}

}
