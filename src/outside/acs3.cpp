// The canonical request, its digest, the signature over it.
#include "outside/acs3.hpp"

#include "crypto/tokens.hpp"

namespace cakey::outside {

namespace {

constexpr auto algorithm = "ACS3-HMAC-SHA256";

// What is signed, by name in small letters; a map keeps it sorted.
Parameters signed_headers(const Acs3Call& call)
{
    return {{"host", call.host},
            {"x-acs-action", call.action},
            {"x-acs-content-sha256", crypto::sha256_hex("")},
            {"x-acs-date", call.date},
            {"x-acs-signature-nonce", call.nonce},
            {"x-acs-version", call.version}};
}

std::string names(const Parameters& headers)
{
    std::string text;
    for (const auto& [name, value] : headers)
        text += (text.empty() ? "" : ";") + name;
    return text;
}

}

std::string acs3_canonical_request(const Acs3Call& call)
{
    const auto headers = signed_headers(call);
    std::string text = "POST\n/\n" + form_encoded(call.query) + '\n';
    for (const auto& [name, value] : headers)
        text += name + ':' + value + '\n';
    return text + '\n' + names(headers) + '\n' + headers.at("x-acs-content-sha256");
}

std::vector<std::string> acs3_headers(const Acs3Call& call, const Acs3Key& key)
{
    const auto headers = signed_headers(call);
    const auto digest = crypto::sha256_hex(acs3_canonical_request(call));
    const auto signature = hex(crypto::hmac_sha256(key.secret, std::string(algorithm) + '\n' + digest));

    std::vector<std::string> lines;
    for (const auto& [name, value] : headers)
        lines.push_back(name + ": " + value);
    lines.push_back(std::string("Authorization: ") + algorithm + " Credential=" + key.id
                    + ",SignedHeaders=" + names(headers) + ",Signature=" + signature);
    return lines;
}

}
