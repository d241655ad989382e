// The canonical request, its digest, the key of the day, the signature.
#include "outside/tc3.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "outside/wording.hpp"

namespace cakey::outside {

namespace {

constexpr auto algorithm = "TC3-HMAC-SHA256";
constexpr auto content_type = "application/json";  // signed as it is sent, to the byte
constexpr auto signed_names = "content-type;host";

std::string canonical_request(const Tc3Call& call)
{
    return std::string("POST\n/\n\ncontent-type:") + content_type + "\nhost:" + call.host + "\n\n" + signed_names + '\n'
           + crypto::sha256_hex(call.body);
}

}

std::vector<std::string> tc3_headers(const Tc3Call& call, const Tc3Key& key)
{
    const auto date = utc_text(call.at).substr(0, 10);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(call.at).time_since_epoch().count();
    const auto timestamp = std::to_string(seconds);
    const auto scope = date + '/' + call.service + "/tc3_request";
    const auto text = std::string(algorithm) + '\n' + timestamp + '\n' + scope + '\n'
                      + crypto::sha256_hex(canonical_request(call));
    const auto of_day = crypto::hmac_sha256("TC3" + key.secret, date);
    const auto of_service = crypto::hmac_sha256(of_day, call.service);
    const auto signature = hex(crypto::hmac_sha256(crypto::hmac_sha256(of_service, "tc3_request"), text));
    return {std::string("Content-Type: ") + content_type,
            "X-TC-Action: " + call.action,
            "X-TC-Version: " + call.version,
            "X-TC-Region: " + call.region,
            "X-TC-Timestamp: " + timestamp,
            std::string("Authorization: ") + algorithm + " Credential=" + key.id + '/' + scope
                + ", SignedHeaders=" + signed_names + ", Signature=" + signature};
}

}
