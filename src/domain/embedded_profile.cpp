// Each issuing key has a list of revoked certificates of its own, which lies beside its certificate under its number.
#include "domain/embedded_profile.hpp"

namespace cakey {

namespace {

// Ten years, the longest that can be ordered, from the predecessor's end on, before which it may be renewed.
constexpr std::chrono::days longest{3700};

WordSet<KeyAlgorithm> signed_by(KeyAlgorithm authority)
{
    WordSet<KeyAlgorithm> company;
    for (const auto& [algorithm, name] : words<KeyAlgorithm>)
        if (signs(authority, algorithm))
            company.add(algorithm);
    return company;
}

}

CertificateProfile profile_of(const CaSettings& settings, const CaKey& issuer)
{
    const auto beside = settings.url + '/' + std::to_string(issuer.id);
    return {.name = "企业证书",
            .algorithms = signed_by(issuer.algorithm),
            .longest = longest,
            .policy = settings.policy,
            .statement_url = settings.statement_url,
            .code_oid = settings.code_oid,
            .crl_url = beside + ".crl",
            .ocsp_url = settings.url + "/ocsp",
            .issuer_url = beside + ".cer"};
}

}
