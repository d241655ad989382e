// What stands in authorities' certificates: RFC 5280 section 4.2, and RFC 6960 section 4.2.2.2 for responders.
#include "ca/authority_files.hpp"

#include "ca/certificate.hpp"
#include "ca/draft.hpp"
#include "ca/intent.hpp"
#include "ca/keys.hpp"
#include "ca/names.hpp"
#include "ca/pem.hpp"
#include "ca/request.hpp"
#include "ca/signatures.hpp"
#include "crypto/files.hpp"

#include <stdexcept>
#include <utility>

namespace cakey::ca {

namespace {

constexpr const char* any_policy = "2.5.29.32.0";

Owned<EVP_PKEY> key_asked_for(const AuthorityFiles& files)
{
    const auto request = read_request(crypto::read_key_file(files.request()));
    if (const auto* flaw = std::get_if<RequestFlaw>(&request))
        throw std::runtime_error(files.request() + ": " + std::string(word(*flaw)));
    return public_key_in(std::get<CertificateRequest>(request).public_key);
}

Owned<X509_NAME> name_of(const Authority& authority)
{
    return ca::name_of({{NID_countryName, "CN"},
                        {NID_organizationName, authority.organisation},
                        {NID_commonName, authority.common_name}});
}

void require_within(const Authority& authority, const X509* signer)
{
    if (authority.not_before >= authority.not_after)
        throw std::runtime_error("a certificate must not end before it begins");
    if (signer
        && (authority.not_before < instant_of(X509_get0_notBefore(signer))
            || authority.not_after > instant_of(X509_get0_notAfter(signer))))
        throw std::runtime_error("a certificate must not be valid when its signer's is not");
}

// `signer`: null for a root.
Draft draft_of(const Authority& authority, EVP_PKEY* key, X509* signer)
{
    require_within(authority, signer);
    const auto name = name_of(authority);
    return Draft({.serial = new_serial(),
                  .subject = name.get(),
                  .key = key,
                  .not_before = authority.not_before,
                  .not_after = authority.not_after},
                 signer);
}

void add_keys(Draft& draft)
{
    draft.add(NID_subject_key_identifier, "hash");
    draft.add(NID_authority_key_identifier, "keyid:always");
}

void write_certificate(const AuthorityFiles& files, const std::string& der)
{
    crypto::write_new_file(files.certificate(), as_pem(der));
}

}

void make_key(const AuthorityFiles& files, KeyAlgorithm algorithm)
{
    const auto key = new_key(algorithm);
    const auto request = pem_of("CERTIFICATE REQUEST", signed_request(key.get()));
    crypto::write_new_private_file(files.key(), private_pem_of(key.get()));
    crypto::write_new_file(files.request(), request);
}

void certify_root(const AuthorityFiles& files, const Authority& root)
{
    const auto key = private_key_in(crypto::read_private_file(files.key()));
    auto draft = draft_of(root, key.get(), nullptr);
    draft.add(NID_basic_constraints, "critical,CA:TRUE");
    draft.add(NID_key_usage, "critical,keyCertSign,cRLSign");
    draft.add(NID_subject_key_identifier, "hash");
    write_certificate(files, draft.signed_with(key.get()));
}

void certify_issuing(const AuthorityFiles& files, const Authority& issuing, const AuthorityUrls& urls,
                     const Signer& root)
{
    const auto key = key_asked_for(files);
    auto draft = draft_of(issuing, key.get(), root.x509());
    draft.add(NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    draft.add(NID_key_usage, "critical,keyCertSign,cRLSign");
    add_keys(draft);
    if (!urls.crl.empty())
        draft.add(NID_crl_distribution_points, "URI:" + urls.crl);
    if (!urls.issuer.empty())
        draft.add(NID_info_access, "caIssuers;URI:" + urls.issuer);
    draft.add_policy(any_policy);
    write_certificate(files, draft.signed_with(root.key()));
}

void certify_responder(const AuthorityFiles& files, const Authority& responder, const Signer& issuing)
{
    const auto key = key_asked_for(files);
    auto draft = draft_of(responder, key.get(), issuing.x509());
    draft.add(NID_basic_constraints, "critical,CA:FALSE");
    draft.add(NID_key_usage, "critical,digitalSignature");
    draft.add(NID_ext_key_usage, "OCSPSigning");
    add_keys(draft);
    draft.add(NID_id_pkix_OCSP_noCheck, "here");  // whatever it says, it is a NULL
    write_certificate(files, draft.signed_with(issuing.key()));
}

}
