// Extensions by OpenSSL's text forms; two it cannot make from texts, or not without a configuration file.
#include "ca/draft.hpp"

#include "ca/signatures.hpp"

namespace cakey::ca {

namespace {

void add_statement(POLICYINFO* policy, const std::string& url)
{
    auto statement = must(Owned<POLICYQUALINFO>(POLICYQUALINFO_new()));
    statement->pqualid = OBJ_nid2obj(NID_id_qt_cps);
    statement->d.cpsuri = must(ASN1_IA5STRING_new());
    must(ASN1_STRING_set(statement->d.cpsuri, url.data(), static_cast<int>(url.size())) == 1);
    policy->qualifiers = must(sk_POLICYQUALINFO_new_null());
    must(sk_POLICYQUALINFO_push(policy->qualifiers, statement.get()) > 0);
    (void)statement.release();
}

}

Draft::Draft(const Head& head, X509* issuer)
    : draft_(must(Owned<X509>(X509_new()))), issuer_(issuer ? issuer : draft_.get())
{
    auto* const draft = draft_.get();
    const auto serial = number_of(head.serial);
    const auto begin = time_of(head.not_before);
    const auto end = time_of(head.not_after);
    const auto* const issuer_name = issuer ? X509_get_subject_name(issuer) : head.subject;
    must(X509_set_version(draft, X509_VERSION_3) == 1 && X509_set_serialNumber(draft, serial.get()) == 1
         && X509_set_issuer_name(draft, issuer_name) == 1 && X509_set1_notBefore(draft, begin.get()) == 1
         && X509_set1_notAfter(draft, end.get()) == 1 && X509_set_subject_name(draft, head.subject) == 1
         && X509_set_pubkey(draft, head.key) == 1);
}

void Draft::add(int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer_, draft_.get(), nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    const auto made = must(Owned<X509_EXTENSION>(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str())),
                           "an extension cannot be written into a certificate");
    must(X509_add_ext(draft_.get(), made.get(), -1) == 1);
}

void Draft::add_policy(const std::string& oid, const std::string& statement_url)
{
    auto policy = must(Owned<POLICYINFO>(POLICYINFO_new()));
    ASN1_OBJECT_free(policy->policyid);
    policy->policyid = object_of(oid).release();
    if (!statement_url.empty())
        add_statement(policy.get(), statement_url);

    const auto policies = must(Owned<CERTIFICATEPOLICIES>(sk_POLICYINFO_new_null()));
    must(sk_POLICYINFO_push(policies.get(), policy.get()) > 0);
    (void)policy.release();
    must(X509_add1_ext_i2d(draft_.get(), NID_certificate_policies, policies.get(), 0, X509V3_ADD_DEFAULT) == 1);
}

void Draft::add_text(const std::string& oid, const std::string& text)
{
    const auto string = must(Owned<ASN1_STRING>(ASN1_STRING_type_new(V_ASN1_PRINTABLESTRING)));
    must(ASN1_STRING_set(string.get(), text.data(), static_cast<int>(text.size())) == 1);
    const auto der = encoded(i2d_ASN1_PRINTABLESTRING, string.get());
    const auto content = must(Owned<ASN1_OCTET_STRING>(ASN1_OCTET_STRING_new()));
    must(ASN1_OCTET_STRING_set(content.get(), in(der), static_cast<int>(der.size())) == 1);
    const auto made = must(
        Owned<X509_EXTENSION>(X509_EXTENSION_create_by_OBJ(nullptr, object_of(oid).get(), 0, content.get())));
    must(X509_add_ext(draft_.get(), made.get(), -1) == 1);
}

std::string Draft::signed_with(EVP_PKEY* key)
{
    const Signing signing(key);
    if (X509_sign_ctx(draft_.get(), signing.context()) <= 0)
        fail("a certificate cannot be signed");
    return encoded(i2d_X509, draft_.get());
}

Owned<ASN1_OBJECT> object_of(const std::string& oid)
{
    return must(Owned<ASN1_OBJECT>(OBJ_txt2obj(oid.c_str(), 1)), "this is no object identifier");
}

}
