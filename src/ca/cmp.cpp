// OpenSSL's CMP client, with our own check before a certificate is confirmed: it looks at the key and at nothing else.
#include "ca/cmp.hpp"

#include "base/encodings.hpp"
#include "ca/keys.hpp"
#include "ca/names.hpp"
#include "ca/openssl.hpp"
#include "ca/pem.hpp"
#include "ca/reasons.hpp"
#include "domain/certificate_subject.hpp"

#include <openssl/cmp.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>
#include <utility>
#include <variant>

namespace cakey::ca {

namespace {

// RFC 4210 appendix F, PKIFailureInfo, by their bits.
constexpr std::array<std::string_view, OSSL_CMP_PKIFAILUREINFO_MAX + 1> failures{
    "badAlg",           "badMessageCheck",     "badRequest",          "badTime",           "badCertId",
    "badDataFormat",    "wrongAuthority",      "incorrectData",       "missingTimeStamp",  "badPOP",
    "certRevoked",      "certConfirmed",       "wrongIntegrity",      "badRecipientNonce", "timeNotAvailable",
    "unacceptedPolicy", "unacceptedExtension", "addInfoNotAvailable", "badSenderNonce",    "badCertTemplate",
    "signerNotTrusted", "transactionIdInUse",  "unsupportedVersion",  "notAuthorized",     "systemUnavail",
    "systemFailure",    "duplicateCertReq",
};

constexpr int most_wait = 3600;  // seconds

struct ReleasesContext {
    void operator()(OSSL_CMP_CTX* context) const { OSSL_CMP_CTX_free(context); }
};
struct ReleasesMessage {
    void operator()(OSSL_CMP_MSG* message) const { OSSL_CMP_MSG_free(message); }
};
struct ReleasesCertificates {
    void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), ReleasesCertificates>;

Owned<X509> pem_certificate(const std::string& pem)
{
    const auto der = as_der(pem);
    if (!der)
        throw std::runtime_error("our certificate for CMP is none");
    return certificate_in(*der);
}

// The most general part first, as names are encoded.
Owned<X509_NAME> name_in(const std::string& text)
{
    auto name = must(Owned<X509_NAME>(X509_NAME_new()));
    for (const auto& [type, value] : name_parts(text) | std::views::reverse)
        if (X509_NAME_add_entry_by_txt(name.get(), type.c_str(), MBSTRING_UTF8, in(value),
                                       static_cast<int>(value.size()), -1, 0)
            != 1)
            throw std::runtime_error("the CMP recipient is no name: \"" + text + '"');
    if (X509_NAME_entry_count(name.get()) == 0)
        throw std::runtime_error("the CMP recipient is no name: \"" + text + '"');
    return name;
}

std::vector<std::string> encoded_all(const STACK_OF(X509) * certificates)
{
    std::vector<std::string> all;
    for (int at = 0; at < sk_X509_num(certificates); ++at)
        all.push_back(encoded(i2d_X509, sk_X509_value(certificates, at)));
    return all;
}

bool fits_none(int bits, int bit) { return (bits & (1 << bit)) == 0; }

}

struct CmpTransaction::Parts {
    std::unique_ptr<OSSL_CMP_CTX, ReleasesContext> context{must(OSSL_CMP_CTX_new(nullptr, nullptr))};
    CmpPost post;
    Trust trust;
    const Accepts* accepts = nullptr;  // while it is asked
    Instant now;
    bool sent = false;          // anything that was to be sent
    bool not_accepted = false;  // what came
    std::string failure;        // of the network
    int wait = 0;

    // Nothing is thrown through OpenSSL.
    static OSSL_CMP_MSG* carry(OSSL_CMP_CTX* context, const OSSL_CMP_MSG* request)
    try {
        auto& self = *static_cast<Parts*>(OSSL_CMP_CTX_get_transfer_cb_arg(context));
        const auto out = must(Owned<BIO>(BIO_new(BIO_s_mem())));
        must(i2d_OSSL_CMP_MSG_bio(out.get(), request) == 1);
        char* bytes = nullptr;
        const auto size = BIO_get_mem_data(out.get(), &bytes);
        auto reply = self.post(std::string(bytes, static_cast<std::size_t>(size)));
        self.sent = self.sent || reply.sent;
        self.failure = std::move(reply.failure);
        if (!reply.message)
            return nullptr;
        const auto in = must(
            Owned<BIO>(BIO_new_mem_buf(reply.message->data(), static_cast<int>(reply.message->size()))));
        return d2i_OSSL_CMP_MSG_bio(in.get(), nullptr);
    } catch (const std::exception&) {
        return nullptr;
    }

    // Gives what the authority is told: no failure, or that it is not the one that was asked for.
    static int look_at(OSSL_CMP_CTX* context, X509* certificate, int failure, const char** text)
    try {
        auto& self = *static_cast<Parts*>(OSSL_CMP_CTX_get_certConf_cb_arg(context));
        self.not_accepted = true;
        if (failure == 0 && self.is_accepted(certificate)) {
            self.not_accepted = false;
            return 0;
        }
        *text = "not what was asked for";
        return failure != 0 ? failure : 1 << OSSL_CMP_PKIFAILUREINFO_incorrectData;
    } catch (const std::exception&) {
        return 1 << OSSL_CMP_PKIFAILUREINFO_incorrectData;
    }

    bool is_accepted(X509* certificate)
    {
        const auto der = encoded(i2d_X509, certificate);
        const Certificates came(OSSL_CMP_CTX_get1_extraCertsIn(context.get()));
        auto others = encoded_all(came.get());
        others.insert(others.end(), trust.between.begin(), trust.between.end());
        return leads_to(der, others, trust.roots, now) && (*accepts)(der);
    }

    // The authority's own words about why; empty: it gave none.
    std::string word_of_failure() const
    {
        const int bits = std::max(OSSL_CMP_CTX_get_failInfoCode(context.get()), 0);
        for (std::size_t bit = 0; bit < failures.size(); ++bit)
            if (!fits_none(bits, static_cast<int>(bit)))
                return std::string(failures[bit]);
        return "rejection";
    }
    bool is_rejected() const { return OSSL_CMP_CTX_get_status(context.get()) == OSSL_CMP_PKISTATUS_rejection; }

    template <class Value>
    Answer<Value> unheard() const
    {
        if (!sent)
            return {Heard::later, {}, "unreachable", failure};
        return {Heard::unknown, {}, "lost", failure};
    }
    template <class Value>
    Answer<Value> rejected() const
    {
        const auto code = word_of_failure();
        if (code == failures[OSSL_CMP_PKIFAILUREINFO_systemUnavail])
            return {Heard::later, {}, "busy", code};
        // Somebody has asked under it before, or nobody knows how far it came: that is no refusal.
        const bool may_be_issued = code == failures[OSSL_CMP_PKIFAILUREINFO_transactionIdInUse]
                                   || code == failures[OSSL_CMP_PKIFAILUREINFO_systemFailure]
                                   || code == failures[OSSL_CMP_PKIFAILUREINFO_duplicateCertReq];
        return {may_be_issued ? Heard::unknown : Heard::refused, {}, code, {}};
    }
};

CmpTransaction::CmpTransaction(const CmpAccess& access, const std::string& id, CmpPost post)
    : parts_(std::make_unique<Parts>())
{
    const ForgetsErrors after;
    auto* context = parts_->context.get();
    parts_->post = std::move(post);
    parts_->trust = access.trust;

    const auto bytes = from_hex(id);
    if (!bytes || bytes->empty())
        throw std::runtime_error("a CMP transaction's number is hex");
    const auto number = must(Owned<ASN1_STRING>(ASN1_OCTET_STRING_new()));
    must(ASN1_STRING_set(number.get(), bytes->data(), static_cast<int>(bytes->size())) == 1);
    must(OSSL_CMP_CTX_set1_transactionID(context, number.get()) == 1);

    must(OSSL_CMP_CTX_set_log_cb(context,
                                 [](const char*, const char*, int, OSSL_CMP_severity, const char*) { return 1; })
         == 1);
    must(OSSL_CMP_CTX_set_transfer_cb(context, &Parts::carry) == 1);
    must(OSSL_CMP_CTX_set_transfer_cb_arg(context, parts_.get()) == 1);
    must(OSSL_CMP_CTX_set_certConf_cb(context, &Parts::look_at) == 1);
    must(OSSL_CMP_CTX_set_certConf_cb_arg(context, parts_.get()) == 1);
    must(OSSL_CMP_CTX_set1_recipient(context, name_in(access.recipient).get()) == 1);

    auto trusted = must(Owned<X509_STORE>(X509_STORE_new()));
    for (const auto& root : access.trust.roots)
        must(X509_STORE_add_cert(trusted.get(), certificate_in(root).get()) == 1);
    must(OSSL_CMP_CTX_set0_trustedStore(context, trusted.release()) == 1);
    const Certificates untrusted(must(sk_X509_new_null()));
    for (const auto& one : access.trust.between)
        must(sk_X509_push(untrusted.get(), certificate_in(one).release()) > 0);
    must(OSSL_CMP_CTX_set1_untrusted(context, untrusted.get()) == 1);

    if (!access.secret.empty()) {
        must(OSSL_CMP_CTX_set1_referenceValue(context, in(access.reference), static_cast<int>(access.reference.size()))
             == 1);
        must(OSSL_CMP_CTX_set1_secretValue(context, in(access.secret), static_cast<int>(access.secret.size())) == 1);
        must(OSSL_CMP_CTX_set_option(context, OSSL_CMP_OPT_MAC_ALGNID, NID_hmacWithSHA256) == 1);
        return;
    }
    must(OSSL_CMP_CTX_set1_cert(context, pem_certificate(access.certificate).get()) == 1);
    must(OSSL_CMP_CTX_set1_pkey(context, private_key_in(access.private_key).get()) == 1);
}

CmpTransaction::~CmpTransaction() = default;

std::chrono::seconds CmpTransaction::wait() const { return std::chrono::seconds(parts_->wait); }

Answer<std::string> CmpTransaction::request(const std::string& pkcs10, const Accepts& accepts, Instant now)
{
    const ForgetsErrors after;
    auto* context = parts_->context.get();
    const auto der = read_pem(pkcs10, {"CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"});
    const auto* bytes = std::get_if<std::string>(&der);
    const auto request = must(bytes ? decoded(d2i_X509_REQ, *bytes) : nullptr, "a certificate request is none");
    must(OSSL_CMP_CTX_set1_p10CSR(context, request.get()) == 1);
    parts_->accepts = &accepts;
    parts_->now = now;
    parts_->sent = false;
    parts_->failure.clear();
    const bool polls = OSSL_CMP_CTX_get_status(context) == OSSL_CMP_PKISTATUS_waiting;
    const int came = OSSL_CMP_try_certreq(context, OSSL_CMP_P10CR, nullptr, &parts_->wait);
    parts_->accepts = nullptr;
    parts_->wait = std::clamp(parts_->wait, 1, most_wait);

    const auto* certificate = OSSL_CMP_CTX_get0_newCert(context);
    if (parts_->not_accepted)
        return {Heard::unknown, {}, "not_accepted", {}};
    if (certificate && came != 1)
        return {Heard::unknown, {}, "unconfirmed", parts_->failure};
    if (certificate)
        return {Heard::done, encoded(i2d_X509, certificate), {}, {}};
    if (came == -1)
        return {Heard::later, {}, "waiting", {}};
    if (parts_->is_rejected())
        return parts_->rejected<std::string>();
    // What was asked for is with the authority, whether or not this question came to it.
    parts_->sent = parts_->sent || polls;
    return parts_->unheard<std::string>();
}

Answer<Nothing> CmpTransaction::revoke(const std::string& certificate, RevocationReason reason)
{
    const ForgetsErrors after;
    auto* context = parts_->context.get();
    must(OSSL_CMP_CTX_set1_oldCert(context, certificate_in(certificate).get()) == 1);
    if (reason != RevocationReason::unspecified)
        must(OSSL_CMP_CTX_set_option(context, OSSL_CMP_OPT_REVOCATION_REASON, number_of(reason)) == 1);
    parts_->sent = false;
    if (OSSL_CMP_exec_RR_ses(context) == 1)
        return {Heard::done, {}, {}, {}};
    if (!parts_->is_rejected())
        return parts_->unheard<Nothing>();
    if (parts_->word_of_failure() == failures[OSSL_CMP_PKIFAILUREINFO_certRevoked])
        return {Heard::done, {}, {}, {}};
    return parts_->rejected<Nothing>();
}

}
