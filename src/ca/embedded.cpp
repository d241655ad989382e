// What the key does that an intent names.
#include "ca/embedded.hpp"

#include <exception>

namespace cakey::ca {

Answer<std::string> Embedded::issue(const CertificateIntent& intent)
{
    const auto* by = signer(intent.ca_key_id);
    if (!by)
        return {Heard::later, {}, "key_away", "issuing key " + std::to_string(intent.ca_key_id) + " is not opened"};
    try {
        return {Heard::done, by->sign(intent.content), {}, {}};
    } catch (const std::exception& error) {
        return {Heard::later, {}, "signing_failed", error.what()};
    }
}

Answer<Nothing> Embedded::revoke(const std::string&, RevocationReason) { return {Heard::done, {}, {}, {}}; }

}
