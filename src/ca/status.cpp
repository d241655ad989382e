// Answers by OpenSSL's OCSP_BASICRESP.
#include "ca/status.hpp"

#include "ca/der.hpp"
#include "ca/openssl.hpp"
#include "ca/reasons.hpp"
#include "ca/signatures.hpp"

#include <algorithm>
#include <utility>

namespace cakey::ca {

namespace {

constexpr int no_reason = -1;  // OCSP_REVOKED_STATUS_NOSTATUS

// The id of a certificate of this issuer, by the digest of another id.
Owned<OCSP_CERTID> id_of(const X509* issuer, const EVP_MD* digest, const ASN1_INTEGER* serial)
{
    return must(Owned<OCSP_CERTID>(
        OCSP_cert_id_new(digest, X509_get_subject_name(issuer), X509_get0_pubkey_bitstr(issuer), serial)));
}

ASN1_INTEGER* serial_in(OCSP_CERTID* id, const EVP_MD** digest)
{
    ASN1_OBJECT* kind = nullptr;
    ASN1_INTEGER* serial = nullptr;
    must(OCSP_id_get0_info(nullptr, &kind, nullptr, &serial, id) == 1);
    *digest = EVP_get_digestbyobj(kind);
    return serial;
}

bool is_of(const X509* issuer, OCSP_CERTID* id)
{
    const EVP_MD* digest = nullptr;
    const auto* const serial = serial_in(id, &digest);
    return digest && OCSP_id_issuer_cmp(id, id_of(issuer, digest, serial).get()) == 0;
}

bool may_answer_for(X509* issuer, X509* responder)
{
    EVP_PKEY* const key = must(X509_get0_pubkey(issuer), "an issuer's key cannot be read");
    return is_signed_by(key, encoded(i2d_X509, responder))
           && (X509_get_extension_flags(responder) & EXFLAG_XKUSAGE) != 0
           && X509_get_extended_key_usage(responder) == XKU_OCSP_SIGN
           && X509_get_ext_by_NID(responder, NID_id_pkix_OCSP_noCheck, -1) >= 0;
}

void add_status(OCSP_BASICRESP* answer, OCSP_CERTID* id, const CertificateStatus& status, Instant end)
{
    const auto from = time_of(status.this_update);
    const auto until = time_of(end);
    const auto revoked = status.revoked_at ? time_of(*status.revoked_at) : nullptr;
    const auto reason = status.reason == RevocationReason::unspecified ? no_reason : number_of(status.reason);
    must(OCSP_basic_add1_status(answer, id, revoked ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD, reason,
                                revoked.get(), from.get(), until.get()));
}

// OCSPResponse holds status and [0] { type, OCTET STRING of the BasicOCSPResponse }.
std::string_view basic_in(std::string_view response)
{
    auto parts = content_of(response);
    take_element(parts);
    auto bytes = content_of(content_of(first_element(parts)));
    take_element(bytes);
    return content_of(first_element(bytes));
}

X509* signer_of(OCSP_BASICRESP* answer)
{
    X509* signer = nullptr;
    return OCSP_resp_get0_signer(answer, &signer, nullptr) == 1 ? signer : nullptr;
}

std::optional<CertificateStatus> status_in(OCSP_BASICRESP* answer, const X509* issuer)
{
    auto* const single = OCSP_resp_count(answer) == 1 ? OCSP_resp_get0(answer, 0) : nullptr;
    if (!single)
        return std::nullopt;
    // The library's functions on ids take them as if they changed them.
    auto* const id = const_cast<OCSP_CERTID*>(OCSP_SINGLERESP_get0_id(single));
    int reason = no_reason;
    ASN1_GENERALIZEDTIME* revoked = nullptr;
    ASN1_GENERALIZEDTIME* from = nullptr;
    ASN1_GENERALIZEDTIME* until = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revoked, &from, &until);
    if (!is_of(issuer, id) || !from || !until || status == V_OCSP_CERTSTATUS_UNKNOWN
        || (status == V_OCSP_CERTSTATUS_REVOKED && !revoked))
        return std::nullopt;
    const EVP_MD* digest = nullptr;
    return CertificateStatus{serial_of(serial_in(id, &digest)),
                             status == V_OCSP_CERTSTATUS_REVOKED ? std::optional(instant_of(revoked)) : std::nullopt,
                             reason == no_reason ? RevocationReason::unspecified : reason_of(reason), instant_of(from),
                             instant_of(until)};
}

}

StatusResponder::StatusResponder(Signer signer, std::string_view issuer)
    : signer_(std::move(signer)), issuer_(certificate_in(issuer))
{
    if (!may_answer_for(issuer_.get(), signer_.x509()))
        throw std::runtime_error("the OCSP responder's certificate is not one that its issuer made for OCSP alone");
}

bool StatusResponder::answers_for(const StatusRequest& request) const
{
    const ForgetsErrors after;
    const auto id = decoded(d2i_OCSP_CERTID, request.certificate_id);
    return id && is_of(issuer_.get(), id.get());
}

std::string StatusResponder::usual_request(const std::string& serial) const
{
    const auto request = must(Owned<OCSP_REQUEST>(OCSP_REQUEST_new()));
    auto id = id_of(issuer_.get(), EVP_sha1(), number_of(serial).get());
    must(OCSP_request_add0_id(request.get(), id.get()));
    (void)id.release();
    return encoded(i2d_OCSP_REQUEST, request.get());
}

bool StatusResponder::is_usual(const StatusRequest& request) const
{
    const ForgetsErrors after;
    const auto id = decoded(d2i_OCSP_CERTID, request.certificate_id);
    if (!id || !request.nonce.empty())
        return false;
    const EVP_MD* digest = nullptr;
    const auto usual = id_of(issuer_.get(), EVP_sha1(), serial_in(id.get(), &digest));
    return request.certificate_id == encoded(i2d_OCSP_CERTID, usual.get());
}

std::string StatusResponder::answer(const StatusRequest& request, const CertificateStatus& status) const
{
    const auto end = std::min(status.next_update, instant_of(X509_get0_notAfter(signer_.x509())));
    if (end <= status.this_update)
        throw std::runtime_error("the OCSP responder's certificate is over");
    const auto basic = must(Owned<OCSP_BASICRESP>(OCSP_BASICRESP_new()));
    const auto id = must(decoded(d2i_OCSP_CERTID, request.certificate_id));
    add_status(basic.get(), id.get(), status, end);
    auto nonce = request.nonce;
    if (!nonce.empty())
        must(OCSP_basic_add1_nonce(basic.get(), reinterpret_cast<unsigned char*>(nonce.data()),
                                   static_cast<int>(nonce.size()))
             == 1);
    const Signing signing(signer_.key());
    if (OCSP_basic_sign_ctx(basic.get(), signer_.x509(), signing.context(), nullptr, OCSP_RESPID_KEY) != 1)
        fail("a certificate's status cannot be signed");
    const auto response = must(
        Owned<OCSP_RESPONSE>(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get())));
    return encoded(i2d_OCSP_RESPONSE, response.get());
}

std::optional<CertificateStatus> read_status_answer(std::string_view der, std::string_view issuer)
{
    const ForgetsErrors after;
    const auto issuing = issuer_in(issuer);
    const auto response = decoded(d2i_OCSP_RESPONSE, der);
    if (!response || OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return std::nullopt;
    const Owned<OCSP_BASICRESP> basic(OCSP_response_get1_basic(response.get()));
    X509* const responder = basic ? signer_of(basic.get()) : nullptr;
    if (!responder || !may_answer_for(issuing.get(), responder)
        || !is_signed_by(X509_get0_pubkey(responder), basic_in(der)))
        return std::nullopt;
    return status_in(basic.get(), issuing.get());
}

}
