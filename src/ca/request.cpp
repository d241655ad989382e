// PKCS#10 by OpenSSL's X509_REQ.
#include "ca/request.hpp"

#include "ca/key_quality.hpp"
#include "ca/keys.hpp"
#include "ca/pem.hpp"
#include "ca/signatures.hpp"
#include "crypto/digests.hpp"

namespace cakey::ca {

namespace {

int nid_said_by(const X509_REQ* request)
{
    const X509_ALGOR* algorithm = nullptr;
    X509_REQ_get0_signature(request, nullptr, &algorithm);
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

bool is_signed(X509_REQ* request, EVP_PKEY* key, Owned<ASN1_OCTET_STRING> by)
{
    X509_REQ_set0_distinguishing_id(request, by.release());
    return X509_REQ_verify(request, key) == 1;
}

// X509_REQ_verify() takes any algorithm that the key knows, SHA-1 too: only ours is wanted.
std::optional<RequestFlaw> flaw_of_signature(X509_REQ* request, EVP_PKEY* key)
{
    if (nid_said_by(request) != signature_nid_of(key))
        return RequestFlaw::signature_algorithm;
    if (!EVP_PKEY_is_a(key, "SM2"))
        return X509_REQ_verify(request, key) == 1 ? std::nullopt : std::optional(RequestFlaw::signature);
    if (is_signed(request, key, identity()))
        return std::nullopt;
    return is_signed(request, key, nullptr) ? RequestFlaw::empty_identity : RequestFlaw::signature;
}

}

std::variant<CertificateRequest, RequestFlaw> read_request(std::string_view pem_or_der)
{
    const ForgetsErrors after;
    if (pem_or_der.size() > longest_request)
        return RequestFlaw::too_long;
    const auto der = read_pem(pem_or_der, {"CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"});
    if (const auto* flaw = std::get_if<PemFlaw>(&der))
        return *flaw == PemFlaw::behind_end ? RequestFlaw::behind_end : RequestFlaw::unreadable;
    const auto request = decoded(d2i_X509_REQ, std::get<std::string>(der));
    if (!request)
        return RequestFlaw::unreadable;

    X509_PUBKEY* const written = X509_REQ_get_X509_PUBKEY(request.get());
    if (const auto flaw = flaw_of(written))
        return *flaw;
    EVP_PKEY* const key = X509_PUBKEY_get0(written);
    if (const auto flaw = flaw_of_signature(request.get(), key))
        return *flaw;
    auto public_key = public_der_of(key);
    auto hash = crypto::sha256_hex(public_key);
    return CertificateRequest{std::move(public_key), std::move(hash), algorithm_of(key).value()};
}

}
