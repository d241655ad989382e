// The row of each certificate is locked, and nothing slow happens meanwhile.
#include "deeds/signing.hpp"

#include "ca/certificate.hpp"
#include "ca/intent.hpp"
#include "ca/lint.hpp"
#include "ca/public_files.hpp"
#include "ca/request.hpp"
#include "crypto/digests.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

namespace cakey::deeds {

namespace {

constexpr const char* too_long = "企业名称超过 64 个字，不能写入证书";
constexpr const char* no_end = "原证书不是本系统签发的，无法确定有效期";
constexpr const char* has_ended = "原证书已经到期";
constexpr const char* other_key = "公钥与制证请求不一致";

// The key of the request, proved anew: whoever can write into our tables has no other one certified.
std::variant<std::string, std::string_view> key_of(const ReleasedCertificate& released)
{
    const auto request = ca::read_request(released.request);
    if (const auto* flaw = std::get_if<RequestFlaw>(&request))
        return label(*flaw);
    const auto& key = std::get<ca::CertificateRequest>(request);
    if (key.key_hash != released.key_hash)
        return std::string_view(other_key);
    return key.public_key;
}

std::optional<ca::Subject> subject_of(const ReleasedCertificate& released)
{
    const auto name = CompanyName::parse(released.subject_name);
    const auto code = CreditCode::parse(released.subject_credit_code);
    return name && code ? ca::Subject::of(*name, *code) : std::nullopt;
}

std::string sentence_of(const std::vector<LintFinding>& findings)
{
    std::string text;
    for (const auto finding : findings)
        text.append(text.empty() ? "" : "；").append(label(finding));
    return text;
}

}

std::optional<WrittenIntent> write_intent(const ReleasedCertificate& released, const CaKey& issuer,
                                          const CertificateProfileVersion& version, Instant now)
{
    WrittenIntent written{.certificate = released.id,
                          .version = released.version,
                          .order_number = released.order_number,
                          .ca_key_id = issuer.id,
                          .profile_id = version.id(),
                          .issuer = issuer.subject};
    const auto refused = [&](std::string_view why) {
        written.refusal = why;
        return written;
    };
    const auto subject = subject_of(released);
    if (!subject)
        return refused(too_long);
    const auto key = key_of(released);
    if (const auto* why = std::get_if<std::string_view>(&key))
        return refused(*why);
    const auto begins = Certificate::term_begins(released.years, released.predecessor_ends, now);
    if (!begins)
        return refused(no_end);
    const auto from = std::chrono::floor<std::chrono::seconds>(now);
    const auto until = released.years == 0 ? *begins : ca::end_of_term(*begins, released.years);
    if (until <= from)
        return refused(has_ended);
    const ca::Intent intent{*subject, std::get<std::string>(key), ca::new_serial(), from, until};
    const auto profile = ca::of_issuer(version.profile(), issuer.certificate);
    auto content = ca::write_intent(intent, profile, issuer.certificate);
    const auto findings = ca::lint(content, intent, profile, issuer.certificate);
    if (std::ranges::find(findings, LintFinding::before_issuer) != findings.end())
        return std::nullopt;
    if (!findings.empty())
        return refused(sentence_of(findings));
    written.serial = intent.serial;
    written.content = std::move(content);
    return written;
}

std::vector<CertificateInSigning> begin_signing(Unit& unit, const std::vector<WrittenIntent>& intents, Instant now)
{
    std::vector<CertificateInSigning> begun;
    if (intents.empty())
        return begun;
    const auto [first, last] = std::ranges::minmax(intents, {}, &WrittenIntent::certificate);
    for (auto& certificate :
         unit.signing_intents().locked(CertificateState::prepared, first.certificate, last.certificate)) {
        const auto written = std::ranges::find(intents, certificate.id(), &WrittenIntent::certificate);
        if (written == intents.end() || written->version != certificate.version())
            continue;
        if (written->content.empty()) {
            certificate.refuse(written->refusal, {}, now);
        } else {
            SigningIntent intent{.certificate_id = certificate.id(),
                                 .ca_key_id = written->ca_key_id,
                                 .profile_id = written->profile_id,
                                 .issuer = written->issuer,
                                 .serial = written->serial,
                                 .content = written->content,
                                 .made_at = now};
            unit.signing_intents().add(intent);
            certificate.ask(now, written->serial + " SHA-256 " + crypto::sha256_hex(written->content));
            begun.push_back({certificate.id(), written->order_number, written->ca_key_id, written->content});
        }
        unit.certificates().save(certificate, written->order_number);
    }
    return begun;
}

SignedCertificate signed_as(const CertificateInSigning& begun, std::string content)
{
    const auto facts = ca::read_certificate(content);
    if (!facts)
        throw std::runtime_error("what was signed is no certificate");
    return {begun.id,
            begun.order_number,
            {std::move(content), facts->issuer, facts->serial, facts->subject, facts->key_hash, facts->not_before,
             facts->not_after}};
}

std::vector<std::int64_t> end_signing(Unit& unit, const std::vector<SignedCertificate>& certificates, Instant now)
{
    std::vector<std::int64_t> issued;
    if (certificates.empty())
        return issued;
    const auto [first, last] = std::ranges::minmax(certificates, {}, &SignedCertificate::id);
    for (auto& certificate : unit.signing_intents().locked(CertificateState::signing, first.id, last.id)) {
        const auto made = std::ranges::find(certificates, certificate.id(), &SignedCertificate::id);
        if (made == certificates.end())
            continue;
        certificate.issue(made->made, {}, now);
        unit.certificates().save(certificate, made->order_number);
        issued.push_back(certificate.id());
    }
    return issued;
}

}
