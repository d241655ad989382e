// Which extensions there are, how critical each is, and what stands in them.
#include "ca/lint_extensions.hpp"

#include <map>
#include <utility>

namespace cakey::ca {

namespace {

std::string oid_of(const ASN1_OBJECT* object)
{
    char text[128] = "";
    const int size = OBJ_obj2txt(text, sizeof text, object, 1);
    return size > 0 && size < static_cast<int>(sizeof text) ? text : "";
}

// How critical each is, by OID.
std::map<std::string, bool> expected_extensions(const CertificateProfile& profile)
{
    std::map<std::string, bool> expected;
    for (const auto nid : {NID_basic_constraints, NID_key_usage})
        expected[oid_of(OBJ_nid2obj(nid))] = true;
    for (const auto nid : {NID_ext_key_usage, NID_subject_key_identifier, NID_authority_key_identifier,
                           NID_crl_distribution_points, NID_info_access, NID_certificate_policies})
        expected[oid_of(OBJ_nid2obj(nid))] = false;
    if (!profile.code_oid.empty())
        expected[profile.code_oid] = false;
    return expected;
}

bool are_the_expected(const X509* certificate, const CertificateProfile& profile)
{
    std::map<std::string, bool> found;
    for (int i = 0; i < X509_get_ext_count(certificate); ++i) {
        auto* const one = X509_get_ext(certificate, i);
        if (!found.emplace(oid_of(X509_EXTENSION_get_object(one)), X509_EXTENSION_get_critical(one) != 0).second)
            return false;
    }
    return found == expected_extensions(profile);
}

bool is_no_authority(const X509* certificate)
{
    const auto constraints = extension<BASIC_CONSTRAINTS>(certificate, NID_basic_constraints);
    return constraints && constraints->ca == 0 && !constraints->pathlen;
}

bool is_good_usage(const X509* certificate, const WordSet<KeyUsage>& meant)
{
    // The bits of RFC 5280, the first of which is the highest of the first byte.
    constexpr std::pair<KeyUsage, int> bits[] = {{KeyUsage::digital_signature, 0},
                                                 {KeyUsage::non_repudiation, 1},
                                                 {KeyUsage::key_encipherment, 2},
                                                 {KeyUsage::data_encipherment, 3},
                                                 {KeyUsage::key_agreement, 4}};
    const auto usage = extension<ASN1_BIT_STRING>(certificate, NID_key_usage);
    if (!usage)
        return false;
    std::size_t set = 0;
    for (int bit = 0; bit < 8 * ASN1_STRING_length(usage.get()); ++bit)
        set += ASN1_BIT_STRING_get_bit(usage.get(), bit) != 0;
    for (const auto& [member, bit] : bits)
        if (meant.has(member) != (ASN1_BIT_STRING_get_bit(usage.get(), bit) != 0))
            return false;
    return set == meant.size();
}

bool is_good_extended_usage(const X509* certificate, const WordSet<ExtendedKeyUsage>& meant)
{
    const auto usages = extension<EXTENDED_KEY_USAGE>(certificate, NID_ext_key_usage);
    WordSet<ExtendedKeyUsage> found;
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        const int nid = OBJ_obj2nid(sk_ASN1_OBJECT_value(usages.get(), i));
        if (nid == NID_client_auth)
            found.add(ExtendedKeyUsage::client_auth);
        else if (nid == NID_email_protect)
            found.add(ExtendedKeyUsage::email_protection);
        else
            return false;
    }
    return found == meant && sk_ASN1_OBJECT_num(usages.get()) == static_cast<int>(meant.size());
}

bool names_its_key(const X509* certificate)
{
    const auto identifier = extension<ASN1_OCTET_STRING>(certificate, NID_subject_key_identifier);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    return identifier && X509_pubkey_digest(certificate, EVP_sha1(), digest, &size) == 1
           && text_in(identifier.get()) == std::string_view(reinterpret_cast<const char*>(digest), size);
}

bool names_the_key_of(const X509* issuer, const X509* certificate)
{
    const auto identifier = extension<AUTHORITY_KEYID>(certificate, NID_authority_key_identifier);
    const auto of_issuer = extension<ASN1_OCTET_STRING>(issuer, NID_subject_key_identifier);
    return identifier && of_issuer && identifier->keyid && !identifier->issuer && !identifier->serial
           && text_in(identifier->keyid) == text_in(of_issuer.get());
}

// "" for a name that is no URL.
std::string url_in(const GENERAL_NAME* name)
{
    int kind = 0;
    const auto* const value = static_cast<const ASN1_STRING*>(GENERAL_NAME_get0_value(name, &kind));
    return kind == GEN_URI ? text_in(value) : "";
}

bool has_crl_at(const std::string& url, const X509* certificate)
{
    const auto points = extension<CRL_DIST_POINTS>(certificate, NID_crl_distribution_points);
    if (sk_DIST_POINT_num(points.get()) != 1)
        return false;
    const auto* const point = sk_DIST_POINT_value(points.get(), 0);
    if (point->reasons || point->CRLissuer || !point->distpoint || point->distpoint->type != 0)
        return false;
    const auto* const names = point->distpoint->name.fullname;
    return sk_GENERAL_NAME_num(names) == 1 && url_in(sk_GENERAL_NAME_value(names, 0)) == url;
}

bool has_access_at(const std::string& ocsp, const std::string& issuer, const X509* certificate)
{
    const auto places = extension<AUTHORITY_INFO_ACCESS>(certificate, NID_info_access);
    if (sk_ACCESS_DESCRIPTION_num(places.get()) != 2)
        return false;
    std::map<int, std::string> urls;
    for (int i = 0; i < 2; ++i) {
        const auto* const place = sk_ACCESS_DESCRIPTION_value(places.get(), i);
        urls[OBJ_obj2nid(place->method)] = url_in(place->location);
    }
    return urls == std::map<int, std::string>{{NID_ad_OCSP, ocsp}, {NID_ad_ca_issuers, issuer}};
}

bool has_policy(const std::string& oid, const std::string& statement_url, const X509* certificate)
{
    const auto policies = extension<CERTIFICATEPOLICIES>(certificate, NID_certificate_policies);
    if (sk_POLICYINFO_num(policies.get()) != 1)
        return false;
    const auto* const policy = sk_POLICYINFO_value(policies.get(), 0);
    if (oid_of(policy->policyid) != oid || sk_POLICYQUALINFO_num(policy->qualifiers) != 1)
        return false;
    const auto* const statement = sk_POLICYQUALINFO_value(policy->qualifiers, 0);
    return OBJ_obj2nid(statement->pqualid) == NID_id_qt_cps && text_in(statement->d.cpsuri) == statement_url;
}

bool has_code(const std::string& code, const std::string& oid, const X509* certificate)
{
    if (oid.empty())
        return true;
    const Owned<ASN1_OBJECT> object(OBJ_txt2obj(oid.c_str(), 1));
    const int at = object ? X509_get_ext_by_OBJ(certificate, object.get(), -1) : -1;
    if (at < 0)
        return false;
    const auto der = text_in(X509_EXTENSION_get_data(X509_get_ext(certificate, at)));
    const auto text = decoded(d2i_ASN1_PRINTABLESTRING, der);
    return text && text_in(text.get()) == code;
}

}

void lint_extensions(const X509* certificate, const X509* issuer, const CertificateProfile& profile,
                     const std::string& credit_code, const std::function<void(bool, LintFinding)>& expect)
{
    expect(are_the_expected(certificate, profile), LintFinding::extensions);
    expect(is_no_authority(certificate), LintFinding::basic_constraints);
    expect(is_good_usage(certificate, profile.usages), LintFinding::key_usage);
    expect(is_good_extended_usage(certificate, profile.extended_usages), LintFinding::extended_key_usage);
    expect(names_its_key(certificate), LintFinding::subject_key);
    expect(names_the_key_of(issuer, certificate), LintFinding::authority_key);
    expect(has_crl_at(profile.crl_url, certificate), LintFinding::crl_url);
    expect(has_access_at(profile.ocsp_url, profile.issuer_url, certificate), LintFinding::access_urls);
    expect(has_policy(profile.policy, profile.statement_url, certificate), LintFinding::policy);
    expect(has_code(credit_code, profile.code_oid, certificate), LintFinding::credit_code);
}

}
