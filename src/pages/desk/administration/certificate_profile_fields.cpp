// Fields of certificate profiles, and the trial's findings beside them.
#include "pages/desk/administration/certificate_profile_fields.hpp"

#include "ca/profile_trial.hpp"
#include "domain/certificate_profile_version.hpp"

#include <array>

namespace cakey::pages::desk {

namespace {

template <Worded Enum>
void choose_some(web::Fields& place, const Field& field, const std::string& typed)
{
    std::vector<Option> options;
    const auto chosen = "、" + typed + "、";
    for (const auto& [value, text] : labels<Enum>) {
        const auto is = [&](std::string_view name) {
            return chosen.find("、" + std::string(name) + "、") != std::string::npos;
        };
        options.push_back({word(value), text, is(text) || is(word(value))});
    }
    add_choices(place, field, options);
}

// In the order of their columns (domain/certificate_proposal.cpp).
// clang-format off
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "profile_name", .label = {}, .wide = true}},
    {{.id = "algorithms", .label = {}, .hint = "企业的密钥须是其中一种。", .required = false, .kind = Field::Kind::ticks,
      .wide = true}, false, choose_some<KeyAlgorithm>},
    {{.id = "longest", .label = {}, .hint = "从生效到截止，最长 3700 天；不会超过 CA 证书的截止时间。", .inputmode = "numeric",
      .unit = "天"}},
    {{.id = "usages", .label = {}, .required = false, .kind = Field::Kind::ticks, .wide = true}, false,
     choose_some<KeyUsage>},
    {{.id = "extended_usages", .label = {}, .required = false, .kind = Field::Kind::ticks, .wide = true}, false,
     choose_some<ExtendedKeyUsage>},
    {{.id = "policy", .label = {}, .hint = "OID，例如 1.2.156.112600.1。", .verbatim = true}},
    {{.id = "statement_url", .label = {}, .hint = "电子认证业务规则（CPS）。", .verbatim = true}},
    {{.id = "code_oid", .label = {}, .hint = "写入统一社会信用代码的扩展，例如 1.2.156.10260.4.1.4；不写入则留空。",
      .required = false, .verbatim = true}},
    {{.id = "crl_url", .label = {}, .verbatim = true}},
    {{.id = "ocsp_url", .label = {}, .verbatim = true}},
    {{.id = "issuer_url", .label = {}, .verbatim = true}},
    {{.id = "valid_from", .label = {}, .hint = "从这一天零时起使用；批准晚于这一天的，从批准起。", .type = "date"}},
});
// clang-format on

// Where a finding of the trial comes from.
ProfileFlaw member_of(LintFinding finding)
{
    switch (finding) {
    case LintFinding::key:
        return ProfileFlaw::algorithms;
    case LintFinding::longest:
    case LintFinding::dates:
        return ProfileFlaw::longest;
    case LintFinding::key_usage:
        return ProfileFlaw::usages;
    case LintFinding::extended_key_usage:
        return ProfileFlaw::extended_usages;
    case LintFinding::policy:
        return ProfileFlaw::policy;
    case LintFinding::crl_url:
        return ProfileFlaw::crl_url;
    case LintFinding::access_urls:
        return ProfileFlaw::ocsp_url;
    case LintFinding::extensions:
    case LintFinding::credit_code:
        return ProfileFlaw::code_oid;
    default:
        return ProfileFlaw::name;
    }
}

}

std::span<const ColumnField> certificate_profile_fields() { return fields; }

void judge(Form& form, const CertificateProposal& proposal, Instant now)
{
    for (const auto& flaw : flaws_of(proposal))
        say<CertificateProposal>(form, fields, flaw);
    if (!form.failed() && proposal.valid_from < china_midnight(china_date(now)))
        form.wrong(fields.back().field, "生效日期最早是今天。");
    if (form.failed())
        return;
    for (const auto finding : ca::tried(proposal, now))
        say<CertificateProposal>(
            form, fields,
            {column_of(member_of(finding)), "按这个模板试制的证书不合格：" + std::string(label(finding)) + "。"});
}

}
