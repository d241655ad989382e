// Throw-away certificate authorities: a root, an issuing one and its OCSP responder, and what they issue.
#pragma once

#include "ca/authority_files.hpp"
#include "ca/certificate.hpp"
#include "ca/intent.hpp"
#include "ca/request.hpp"
#include "support/key_requests.hpp"

#include <map>
#include <string>

namespace cakey::support {

struct Authorities {
    // Those whose keys are of this kind, made once per test run.
    static const Authorities& of(KeyAlgorithm algorithm)
    {
        static std::map<KeyAlgorithm, Authorities> made;
        return made.try_emplace(algorithm, algorithm).first->second;
    }

    // `mark`: for others of the same kind.
    explicit Authorities(KeyAlgorithm algorithm, const std::string& mark = "")
        : name(std::string(word(algorithm)) + mark),
          root_files(files("root", algorithm)),
          issuing_files(files("issuing", algorithm)),
          responder_files(files("responder", algorithm)),
          root(make_root()),
          issuing(make_issuing()),
          responder(make_responder())
    {
    }

    // Whether a checker who trusts the root would take it.
    bool lead_to_root(const std::string& certificate, Instant at) const
    {
        return ca::leads_to(certificate, {issuing.certificate()}, {root.certificate()}, at);
    }

    const Instant beginning = std::chrono::floor<std::chrono::seconds>(SystemClock().now()) - std::chrono::hours(1);
    const std::string name;
    const ca::AuthorityFiles root_files;
    const ca::AuthorityFiles issuing_files;
    const ca::AuthorityFiles responder_files;
    const ca::Signer root;
    const ca::Signer issuing;
    const ca::Signer responder;

private:
    ca::AuthorityFiles files(const std::string& role, KeyAlgorithm algorithm) const
    {
        const ca::AuthorityFiles made{RsaKeys::directory().file("."), role + '-' + name};
        ca::make_key(made, algorithm);
        return made;
    }
    ca::Authority called(const std::string& what, int days) const
    {
        return {"示例认证中心", what + ' ' + name, beginning, beginning + std::chrono::days(days)};
    }
    ca::Signer make_root() const
    {
        ca::certify_root(root_files, called("示例根", 7300));
        return ca::Signer::from_files(root_files.certificate(), root_files.key());
    }
    ca::Signer make_issuing() const
    {
        ca::certify_issuing(issuing_files, called("示例企业", 3650),
                            {"http://ca.example.cn/root.crl", "http://ca.example.cn/root.cer"}, root);
        return ca::Signer::from_files(issuing_files.certificate(), issuing_files.key());
    }
    ca::Signer make_responder() const
    {
        ca::certify_responder(responder_files, called("示例 OCSP", 30), issuing);
        return ca::Signer::from_files(responder_files.certificate(), responder_files.key());
    }
};

inline CertificateProfile company_profile()
{
    return {.name = "企业证书",
            .algorithms = WordSet<KeyAlgorithm>::all(),
            .longest = std::chrono::days(1830),
            .policy = "1.2.156.112600.1",
            .statement_url = "https://ca.example.cn/cps",
            .code_oid = "1.2.156.10260.4.1.4",
            .crl_url = "http://ca.example.cn/companies.crl",
            .ocsp_url = "http://ocsp.example.cn/",
            .issuer_url = "http://ca.example.cn/companies.cer"};
}

// A year for a company's key.
inline ca::Intent company_intent(const std::string& public_key, Instant from)
{
    return {.subject = ca::Subject::of(CompanyName::parse("广州市示例建设有限公司").value(),
                                       CreditCode::parse("91350100M000100Y43").value())
                           .value(),
            .public_key = public_key,
            .serial = ca::new_serial(),
            .not_before = from,
            .not_after = ca::end_of_term(from, 1)};
}

}
