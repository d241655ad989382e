// The fields of a certificate one by one; its extensions: lint_extensions.cpp.
#include "ca/lint.hpp"

#include "ca/keys.hpp"
#include "ca/lint_extensions.hpp"
#include "ca/openssl.hpp"
#include "ca/signatures.hpp"

namespace cakey::ca {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t serial_size = 16;

bool is_good_serial(const ASN1_INTEGER* number, const std::string& meant)
{
    const auto bytes = text_in(number);
    return ASN1_STRING_type(number) == V_ASN1_INTEGER && bytes.size() == serial_size
           && (static_cast<unsigned char>(bytes[0]) & 0xc0) == 0x40 && serial_of(number) == meant;
}

bool is_good_algorithm(const X509* certificate, const X509* issuer)
{
    const X509_ALGOR* outside = nullptr;
    X509_get0_signature(nullptr, &outside, certificate);
    const EVP_PKEY* const key = X509_get0_pubkey(issuer);
    return key && X509_get_signature_nid(certificate) == signature_nid_of(key)
           && X509_ALGOR_cmp(outside, X509_get0_tbs_sigalg(certificate)) == 0;
}

bool has_needless_blanks(std::string_view text)
{
    constexpr auto wide = "\u3000"sv;
    const auto ends_in = [&](std::string_view blank) { return text.starts_with(blank) || text.ends_with(blank); };
    return text.empty() || ends_in(" ") || ends_in(wide) || text.find("  ") != std::string_view::npos;
}

template <class See>
void each_attribute(const X509_NAME* name, See see)
{
    for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
        const auto* const entry = X509_NAME_get_entry(name, i);
        see(OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry)), text_in(X509_NAME_ENTRY_get_data(entry)));
    }
}

bool has_needless_blanks(const X509_NAME* name)
{
    bool found = false;
    each_attribute(name, [&](int, const std::string& text) { found = found || has_needless_blanks(text); });
    return found;
}

bool is_of_china(const X509_NAME* name)
{
    int countries = 0;
    bool is = true;
    each_attribute(name, [&](int nid, const std::string& text) {
        if (nid != NID_countryName)
            return;
        ++countries;
        is = is && text == "CN";
    });
    return is && countries == 1;
}

bool is_good_key(const X509* certificate, const Intent& meant, const CertificateProfile& profile)
{
    const EVP_PKEY* const key = X509_get0_pubkey(certificate);
    const auto algorithm = key ? algorithm_of(key) : std::nullopt;
    return algorithm && profile.algorithms.has(*algorithm)
           && encoded(i2d_X509_PUBKEY, X509_get_X509_PUBKEY(certificate)) == meant.public_key;
}

}

std::vector<LintFinding> lint(std::string_view der, const Intent& meant, const CertificateProfile& profile,
                              std::string_view issuer)
{
    const ForgetsErrors after;
    const auto issuing = issuer_in(issuer);
    const auto read = decoded(d2i_X509, der);
    if (!read)
        return {LintFinding::unreadable};
    const auto* const certificate = read.get();
    const auto* const subject = X509_get_subject_name(certificate);

    std::vector<LintFinding> findings;
    const auto expect = [&](bool holds, LintFinding finding) {
        if (!holds)
            findings.push_back(finding);
    };
    expect(X509_get_version(certificate) == X509_VERSION_3, LintFinding::version);
    expect(is_good_serial(X509_get0_serialNumber(certificate), meant.serial), LintFinding::serial);
    expect(is_good_algorithm(certificate, issuing.get()), LintFinding::signature_algorithm);
    expect(encoded(i2d_X509_NAME, X509_get_issuer_name(certificate))
               == encoded(i2d_X509_NAME, X509_get_subject_name(issuing.get())),
           LintFinding::issuer);
    expect(encoded(i2d_X509_NAME, subject) == meant.subject.der(), LintFinding::subject);
    expect(!has_needless_blanks(subject), LintFinding::blanks);
    expect(is_of_china(subject), LintFinding::country);
    expect(is_good_key(certificate, meant, profile), LintFinding::key);

    const auto begin = instant_of(X509_get0_notBefore(certificate));
    const auto end = instant_of(X509_get0_notAfter(certificate));
    expect(begin < end && begin == std::chrono::floor<std::chrono::seconds>(meant.not_before)
               && end == std::chrono::floor<std::chrono::seconds>(meant.not_after),
           LintFinding::dates);
    expect(end - begin <= profile.longest, LintFinding::longest);
    expect(begin >= instant_of(X509_get0_notBefore(issuing.get())), LintFinding::before_issuer);
    expect(end <= instant_of(X509_get0_notAfter(issuing.get())), LintFinding::behind_issuer);

    lint_extensions(certificate, issuing.get(), profile, meant.subject.credit_code(), expect);
    return findings;
}

}
