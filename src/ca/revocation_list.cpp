// Lists by OpenSSL's X509_CRL. None revoked is no list of entries at all, which X509_CRL does by itself.
#include "ca/revocation_list.hpp"

#include "base/encodings.hpp"
#include "ca/openssl.hpp"
#include "ca/reasons.hpp"
#include "ca/signatures.hpp"
#include "crypto/digests.hpp"

#include <openssl/x509v3.h>

#include <algorithm>

namespace cakey::ca {

namespace {

Owned<ASN1_INTEGER> integer_of(std::uint64_t number)
{
    auto integer = must(Owned<ASN1_INTEGER>(ASN1_INTEGER_new()));
    must(ASN1_INTEGER_set_uint64(integer.get(), number) == 1);
    return integer;
}

// That it is unspecified is said by leaving it out.
void say_why(X509_REVOKED* entry, RevocationReason reason)
{
    if (reason == RevocationReason::unspecified)
        return;
    const auto number = must(Owned<ASN1_ENUMERATED>(ASN1_ENUMERATED_new()));
    must(ASN1_ENUMERATED_set(number.get(), number_of(reason)) == 1
         && X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, number.get(), 0, X509V3_ADD_DEFAULT) == 1);
}

void add(X509_CRL* list, const RevokedCertificate& revoked)
{
    auto entry = must(Owned<X509_REVOKED>(X509_REVOKED_new()));
    const auto serial = number_of(revoked.serial);
    const auto at = time_of(revoked.at);
    must(X509_REVOKED_set_serialNumber(entry.get(), serial.get()) == 1
         && X509_REVOKED_set_revocationDate(entry.get(), at.get()) == 1);
    say_why(entry.get(), revoked.reason);
    must(X509_CRL_add0_revoked(list, entry.get()) == 1);
    (void)entry.release();
}

void add_number(X509_CRL* list, std::uint64_t number)
{
    const auto integer = integer_of(number);
    must(X509_CRL_add1_ext_i2d(list, NID_crl_number, integer.get(), 0, X509V3_ADD_DEFAULT) == 1);
}

void add_issuer_key(X509_CRL* list, X509* issuer)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, nullptr, nullptr, list, 0);
    X509V3_set_ctx_nodb(&context);
    const auto made = must(
        Owned<X509_EXTENSION>(X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always")));
    must(X509_CRL_add_ext(list, made.get(), -1) == 1);
}

// Critical: a share taken for the whole would say of other shares' certificates that they are good.
void add_share(X509_CRL* list, const std::string& url)
{
    const auto point = must(Owned<ISSUING_DIST_POINT>(ISSUING_DIST_POINT_new()));
    point->distpoint = must(DIST_POINT_NAME_new());
    point->distpoint->type = 0;
    point->distpoint->name.fullname = must(GENERAL_NAMES_new());
    auto* const name = must(GENERAL_NAME_new());
    must(sk_GENERAL_NAME_push(point->distpoint->name.fullname, name) > 0);
    auto* const text = must(ASN1_IA5STRING_new());
    GENERAL_NAME_set0_value(name, GEN_URI, text);
    must(ASN1_STRING_set(text, url.data(), static_cast<int>(url.size())) == 1
         && X509_CRL_add1_ext_i2d(list, NID_issuing_distribution_point, point.get(), 1, X509V3_ADD_DEFAULT) == 1);
}

template <class Content>
Owned<Content> extension_of(const X509_CRL* list, int nid)
{
    return Owned<Content>(static_cast<Content*>(X509_CRL_get_ext_d2i(list, nid, nullptr, nullptr)));
}

std::string share_of(const X509_CRL* list)
{
    const auto point = extension_of<ISSUING_DIST_POINT>(list, NID_issuing_distribution_point);
    if (!point || !point->distpoint || point->distpoint->type != 0
        || sk_GENERAL_NAME_num(point->distpoint->name.fullname) != 1)
        return "";
    int kind = 0;
    const auto* const value = static_cast<const ASN1_STRING*>(
        GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(point->distpoint->name.fullname, 0), &kind));
    return kind == GEN_URI ? text_in(value) : "";
}

RevokedCertificate read(const X509_REVOKED* entry)
{
    const Owned<ASN1_ENUMERATED> reason(
        static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    return {serial_of(X509_REVOKED_get0_serialNumber(entry)), instant_of(X509_REVOKED_get0_revocationDate(entry)),
            reason ? reason_of(ASN1_ENUMERATED_get(reason.get())) : RevocationReason::unspecified};
}

std::vector<RevokedCertificate> revoked_in(X509_CRL* list)
{
    std::vector<RevokedCertificate> revoked;
    auto* const entries = X509_CRL_get_REVOKED(list);
    const int count = std::max(sk_X509_REVOKED_num(entries), 0);  // -1: there is no list
    revoked.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        revoked.push_back(read(sk_X509_REVOKED_value(entries, i)));
    return revoked;
}

}

std::size_t share_of(std::string_view serial, std::size_t shares)
{
    return from_big_endian<std::uint32_t>(crypto::sha256(serial)) % shares;
}

std::string sign(const RevocationList& list, const Signer& signer)
{
    const auto made = must(Owned<X509_CRL>(X509_CRL_new()));
    const auto begin = time_of(list.this_update);
    const auto end = time_of(list.next_update);
    must(X509_CRL_set_version(made.get(), X509_CRL_VERSION_2) == 1
         && X509_CRL_set_issuer_name(made.get(), X509_get_subject_name(signer.x509())) == 1
         && X509_CRL_set1_lastUpdate(made.get(), begin.get()) == 1
         && X509_CRL_set1_nextUpdate(made.get(), end.get()) == 1);
    for (const auto& one : list.revoked)
        add(made.get(), one);
    must(X509_CRL_sort(made.get()) == 1);
    add_issuer_key(made.get(), signer.x509());
    add_number(made.get(), list.number);
    if (!list.share_url.empty())
        add_share(made.get(), list.share_url);

    const Signing signing(signer.key());
    if (X509_CRL_sign_ctx(made.get(), signing.context()) <= 0)
        fail("a revocation list cannot be signed");
    auto der = encoded(i2d_X509_CRL, made.get());
    if (!is_signed_by(signer.public_key(), der))
        throw std::runtime_error("a revocation list was signed by another key than its issuer's");
    return der;
}

std::optional<RevocationList> read_revocation_list(std::string_view der, std::string_view issuer)
{
    const ForgetsErrors after;
    const auto issuing = issuer_in(issuer);
    const auto list = decoded(d2i_X509_CRL, der);
    EVP_PKEY* const key = must(X509_get0_pubkey(issuing.get()), "an issuer's key cannot be read");
    if (!list || !is_signed_by(key, der)
        || X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuing.get())) != 0)
        return std::nullopt;
    const auto number = extension_of<ASN1_INTEGER>(list.get(), NID_crl_number);
    const auto* const end = X509_CRL_get0_nextUpdate(list.get());
    std::uint64_t value = 0;
    if (!number || !end || ASN1_INTEGER_get_uint64(&value, number.get()) != 1)
        return std::nullopt;
    return RevocationList{value, instant_of(X509_CRL_get0_lastUpdate(list.get())), instant_of(end),
                          share_of(list.get()), revoked_in(list.get())};
}

}
