// What stands in a company's certificate, in this order, and how critical each is (RFC 5280 section 4.2).
#include "ca/intent.hpp"

#include "base/encodings.hpp"
#include "ca/draft.hpp"
#include "ca/keys.hpp"
#include "ca/signatures.hpp"
#include "crypto/tokens.hpp"
#include "domain/text.hpp"

namespace cakey::ca {

namespace {

constexpr WordTable<KeyUsage, 5> usage_names{{
    {KeyUsage::digital_signature, "digitalSignature"},
    {KeyUsage::non_repudiation, "nonRepudiation"},
    {KeyUsage::key_encipherment, "keyEncipherment"},
    {KeyUsage::data_encipherment, "dataEncipherment"},
    {KeyUsage::key_agreement, "keyAgreement"},
}};
constexpr WordTable<ExtendedKeyUsage, 2> extended_usage_names{{
    {ExtendedKeyUsage::client_auth, "clientAuth"},
    {ExtendedKeyUsage::email_protection, "emailProtection"},
}};

// "digitalSignature,nonRepudiation", as OpenSSL names them.
template <class Enum, std::size_t count>
std::string listed(const WordSet<Enum>& set, const WordTable<Enum, count>& names)
{
    std::string text;
    for (const auto& [member, name] : names)
        if (set.has(member))
            text.append(text.empty() ? "" : ",").append(name);
    return text;
}

// One of the issuer's kind, for the life of the program: what it signs is worth nothing, so it may sign all of it.
EVP_PKEY* throw_away_key(const X509* issuer)
{
    const auto algorithm = algorithm_of(must(X509_get0_pubkey(issuer), "an issuer's key cannot be read"));
    if (algorithm == KeyAlgorithm::sm2) {
        static const auto sm2 = new_key(KeyAlgorithm::sm2);
        return sm2.get();
    }
    if (algorithm == KeyAlgorithm::p256) {
        static const auto p256 = new_key(KeyAlgorithm::p256);
        return p256.get();
    }
    static const auto rsa = new_key(KeyAlgorithm::rsa_2048);
    return rsa.get();
}

}

std::string new_serial()
{
    auto bytes = crypto::random_bytes(16);
    bytes[0] = static_cast<char>((bytes[0] & 0x3f) | 0x40);
    return upper_ascii(hex(bytes));
}

Instant end_of_term(Instant from, int years)
{
    auto day = china_date(from) + std::chrono::years(years);
    if (!day.ok())
        day = day.year() / day.month() / std::chrono::last;  // the 29th of February
    return china_midnight(std::chrono::sys_days(day) + std::chrono::days(1)) - std::chrono::seconds(1);
}

std::string write_intent(const Intent& intent, const CertificateProfile& profile, std::string_view issuer)
{
    const auto issuing = issuer_in(issuer);
    const auto key = public_key_in(intent.public_key);
    const auto subject = must(decoded(d2i_X509_NAME, intent.subject.der()));
    Draft draft({.serial = intent.serial,
                 .subject = subject.get(),
                 .key = key.get(),
                 .not_before = intent.not_before,
                 .not_after = intent.not_after},
                issuing.get());
    draft.add(NID_basic_constraints, "critical,CA:FALSE");
    draft.add(NID_key_usage, "critical," + listed(profile.usages, usage_names));
    draft.add(NID_ext_key_usage, listed(profile.extended_usages, extended_usage_names));
    draft.add(NID_subject_key_identifier, "hash");
    draft.add(NID_authority_key_identifier, "keyid:always");
    draft.add(NID_crl_distribution_points, "URI:" + profile.crl_url);
    draft.add(NID_info_access, "OCSP;URI:" + profile.ocsp_url + ",caIssuers;URI:" + profile.issuer_url);
    draft.add_policy(profile.policy, profile.statement_url);
    if (!profile.code_oid.empty())
        draft.add_text(profile.code_oid, intent.subject.credit_code());
    return draft.signed_with(throw_away_key(issuing.get()));
}

bool is_signed_intent(std::string_view certificate, std::string_view intent)
{
    const auto meant = signed_part(intent);
    return !meant.empty() && signed_part(certificate) == meant;
}
}
