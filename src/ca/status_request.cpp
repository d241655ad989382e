// Requests by OpenSSL's OCSP_REQUEST.
#include "ca/status_request.hpp"

#include "base/encodings.hpp"
#include "ca/openssl.hpp"

#include <algorithm>
#include <utility>

namespace cakey::ca {

namespace {

constexpr int longest_nonce = 128;

bool is_known_digest(const ASN1_OBJECT* digest)
{
    const int nid = OBJ_obj2nid(digest);
    return nid == NID_sha1 || nid == NID_sha256 || nid == NID_sm3;
}

// Nothing for one that is none; "" when there is none.
std::optional<std::string> nonce_in(OCSP_REQUEST* request)
{
    const int at = OCSP_REQUEST_get_ext_by_NID(request, NID_id_pkix_OCSP_Nonce, -1);
    if (at < 0)
        return "";
    if (OCSP_REQUEST_get_ext_by_NID(request, NID_id_pkix_OCSP_Nonce, at) >= 0)
        return std::nullopt;
    const auto der = text_in(X509_EXTENSION_get_data(OCSP_REQUEST_get_ext(request, at)));
    const auto nonce = decoded(d2i_ASN1_OCTET_STRING, der);
    if (!nonce || ASN1_STRING_length(nonce.get()) < 1 || ASN1_STRING_length(nonce.get()) > longest_nonce)
        return std::nullopt;
    return text_in(nonce.get());
}

// Besides the nonce we know none, and who makes one critical wants no answer without it.
bool wants_more(OCSP_REQUEST* request, OCSP_ONEREQ* one)
{
    for (int at = -1; (at = OCSP_REQUEST_get_ext_by_critical(request, 1, at)) >= 0;)
        if (OBJ_obj2nid(X509_EXTENSION_get_object(OCSP_REQUEST_get_ext(request, at))) != NID_id_pkix_OCSP_Nonce)
            return true;
    return OCSP_ONEREQ_get_ext_by_critical(one, 1, -1) >= 0;
}

std::string without_signature(int status)
{
    const auto response = must(Owned<OCSP_RESPONSE>(OCSP_response_create(status, nullptr)));
    return encoded(i2d_OCSP_RESPONSE, response.get());
}

}

std::optional<StatusRequest> read_status_request(std::string_view der)
{
    const ForgetsErrors after;
    const auto request = der.size() <= longest_status_request ? decoded(d2i_OCSP_REQUEST, der) : nullptr;
    if (!request || OCSP_request_onereq_count(request.get()) != 1)
        return std::nullopt;
    auto* const one = OCSP_request_onereq_get0(request.get(), 0);
    auto* const id = OCSP_onereq_get0_id(one);
    ASN1_OBJECT* digest = nullptr;
    ASN1_INTEGER* serial = nullptr;
    if (OCSP_id_get0_info(nullptr, &digest, nullptr, &serial, id) != 1 || !is_known_digest(digest)
        || wants_more(request.get(), one))
        return std::nullopt;
    auto nonce = nonce_in(request.get());
    if (!nonce)
        return std::nullopt;
    return StatusRequest{serial_of(serial), encoded(i2d_OCSP_CERTID, id), std::move(*nonce)};
}

std::optional<std::string> status_request_in(std::string_view path)
{
    constexpr auto longest_path = 3 * (longest_status_request / 3 + 1) * 4;  // each letter escaped
    if (path.size() > longest_path)
        return std::nullopt;
    path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));  // base64 of a SEQUENCE begins with "M"
    const auto letters = percent_decoded(path);
    return letters && !letters->empty() ? from_base64(*letters) : std::nullopt;
}

std::string malformed_request() { return without_signature(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST); }

std::string unauthorized() { return without_signature(OCSP_RESPONSE_STATUS_UNAUTHORIZED); }

std::string try_later() { return without_signature(OCSP_RESPONSE_STATUS_TRYLATER); }

}
