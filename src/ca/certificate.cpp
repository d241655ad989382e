// Certificates by OpenSSL's X509.
#include "ca/certificate.hpp"

#include "ca/keys.hpp"
#include "ca/openssl.hpp"
#include "ca/pem.hpp"
#include "ca/signatures.hpp"
#include "crypto/digests.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

namespace cakey::ca {

namespace {

constexpr std::size_t longest_certificate = 64 * 1024;
constexpr std::string_view pem_label = "CERTIFICATE";

struct ReleasesStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }  // what is in it is the caller's
};

// One of a way: X509_verify_cert() asks it for the identity that it was signed under, if that was by SM2.
Owned<X509> on_the_way(Owned<X509> certificate)
{
    if (X509_get_signature_nid(certificate.get()) == NID_SM2_with_SM3)
        X509_set0_distinguishing_id(certificate.get(), identity().release());
    return certificate;
}

std::vector<Owned<X509>> on_the_way(const std::vector<std::string>& ders)
{
    std::vector<Owned<X509>> certificates;
    certificates.reserve(ders.size());
    for (const auto& der : ders)
        certificates.push_back(on_the_way(certificate_in(der)));
    return certificates;
}

struct ReadCertificate {
    std::string der;
    Owned<X509> certificate;
};

std::optional<ReadCertificate> parsed(std::string_view pem_or_der)
{
    if (pem_or_der.size() > longest_certificate)
        return std::nullopt;
    auto bytes = read_pem(pem_or_der, {pem_label});
    auto* const der = std::get_if<std::string>(&bytes);
    auto certificate = der ? decoded(d2i_X509, *der) : nullptr;
    return certificate ? std::optional(ReadCertificate{std::move(*der), std::move(certificate)}) : std::nullopt;
}

// RFC 5280 section 4.1.2.2.
bool is_serial(std::string_view serial)
{
    constexpr std::size_t most_digits = 40;
    return !serial.starts_with('-') && serial != "0" && serial.size() <= most_digits;
}

std::optional<CertificateFacts> facts_of(const X509* certificate)
{
    const EVP_PKEY* const key = X509_get0_pubkey(certificate);
    const auto algorithm = key ? algorithm_of(key) : std::nullopt;
    auto serial = serial_of(X509_get0_serialNumber(certificate));
    if (!algorithm || !is_serial(serial))
        return std::nullopt;
    return CertificateFacts{std::move(serial),
                            text_of(X509_get_issuer_name(certificate)),
                            text_of(X509_get_subject_name(certificate)),
                            instant_of(X509_get0_notBefore(certificate)),
                            instant_of(X509_get0_notAfter(certificate)),
                            crypto::sha256_hex(public_der_of(key)),
                            *algorithm};
}

}

std::optional<CertificateFacts> read_certificate(std::string_view pem_or_der)
{
    const auto found = parsed(pem_or_der);
    if (!found)
        return std::nullopt;
    const ForgetsErrors after;
    try {
        return facts_of(found->certificate.get());
    } catch (const std::runtime_error&) {
        return std::nullopt;  // a name or a time in it is none
    }
}

std::optional<std::string> as_der(std::string_view pem_or_der)
{
    auto found = parsed(pem_or_der);
    return found ? std::optional(std::move(found->der)) : std::nullopt;
}

std::string as_pem(std::string_view der) { return pem_of(pem_label, der); }

bool is_authority(std::string_view der) { return X509_check_ca(certificate_in(der).get()) == 1; }

Trust trust_in(std::string_view pem)
{
    constexpr std::string_view first_line = "-----BEGIN CERTIFICATE-----";
    Trust trust;
    for (auto at = pem.find(first_line); at != std::string_view::npos;) {
        const auto next = pem.find(first_line, at + 1);
        auto found = parsed(pem.substr(at, std::min(next, pem.size()) - at));
        if (!found)
            throw std::runtime_error("a certificate of an authority cannot be read");
        const auto* const certificate = found->certificate.get();
        const bool is_root = X509_NAME_cmp(X509_get_subject_name(certificate), X509_get_issuer_name(certificate)) == 0;
        (is_root ? trust.roots : trust.between).push_back(std::move(found->der));
        at = next;
    }
    return trust;
}

bool is_issued_by(std::string_view certificate, std::string_view issuer)
{
    const ForgetsErrors after;
    const auto read = decoded(d2i_X509, certificate);
    const auto issuing = issuer_in(issuer);
    auto* const key = must(X509_get0_pubkey(issuing.get()), "an issuer's key cannot be read");
    return read && X509_NAME_cmp(X509_get_issuer_name(read.get()), X509_get_subject_name(issuing.get())) == 0
           && is_signed_by(key, certificate);
}

bool leads_to(std::string_view certificate, const std::vector<std::string>& between,
              const std::vector<std::string>& roots, Instant at)
{
    const ForgetsErrors after;
    auto read = decoded(d2i_X509, certificate);
    if (!read)
        return false;
    const auto first = on_the_way(std::move(read));
    const auto trusted = must(Owned<X509_STORE>(X509_STORE_new()));
    for (const auto& root : on_the_way(roots))
        must(X509_STORE_add_cert(trusted.get(), root.get()) == 1);
    const auto others = on_the_way(between);
    const std::unique_ptr<STACK_OF(X509), ReleasesStack> untrusted(must(sk_X509_new_null()));
    for (const auto& other : others)
        must(sk_X509_push(untrusted.get(), other.get()) > 0);

    const auto check = must(Owned<X509_STORE_CTX>(X509_STORE_CTX_new()));
    must(X509_STORE_CTX_init(check.get(), trusted.get(), first.get(), untrusted.get()) == 1);
    X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_ANY);
    X509_STORE_CTX_set_time(check.get(), 0, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    return X509_verify_cert(check.get()) == 1;
}

}
