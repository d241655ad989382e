// The columns of a profile, and what does not go with a kind of key.
#include "domain/certificate_proposal.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <array>

namespace cakey {

namespace {

constexpr std::string_view parting = "、";
constexpr int most_days = 3700;

using One = const CertificateProposal&;
using In = const Typed&;

template <Worded Enum>
std::string set_text(const WordSet<Enum>& set)
{
    std::string text;
    set.each([&](Enum member) { text.append(text.empty() ? "" : parting).append(label(member)); });
    return text;
}

// By their labels or words, parted by 、. None at all is a flaw of the profile, and said there.
template <Worded Enum>
std::string read_set(WordSet<Enum>& into, In typed)
{
    WordSet<Enum> found;
    for (auto rest = trimmed(typed.text); !rest.empty();) {
        const auto end = std::min(rest.find(parting), rest.size());
        const auto name = trimmed(rest.substr(0, end));
        const auto known = std::ranges::find_if(
            labels<Enum>, [&](const auto& one) { return one.second == name || word(one.first) == name; });
        if (known == labels<Enum>.end())
            return "请选择" + std::string(typed.label) + "。";
        found.add(known->first);
        rest = rest.substr(std::min(end + parting.size(), rest.size()));
    }
    into = found;
    return {};
}

// clang-format off
template <std::string CertificateProfile::*member, std::size_t longest = longest_profile_text>
constexpr KeptColumn<CertificateProposal> text_column(std::string_view label)
{
    return {label, longest, [](One one) { return one.profile.*member; },
            [](CertificateProposal& one, In typed) { return typed.line_or_nothing(one.profile.*member); }};
}

template <auto member>
constexpr KeptColumn<CertificateProposal> set_column(std::string_view label)
{
    return {label, 0, [](One one) { return set_text(one.profile.*member); },
            [](CertificateProposal& one, In typed) { return read_set(one.profile.*member, typed); }};
}

using Profile = CertificateProfile;
constexpr auto table = std::to_array<KeptColumn<CertificateProposal>>({
    text_column<&Profile::name, longest_profile_name>("模板名称"),
    set_column<&Profile::algorithms>("密钥算法"),
    {"最长有效期", 0, [](One one) { return std::to_string(one.profile.longest.count()); },
     [](CertificateProposal& one, In typed) {
         int days = 0;
         auto wrong = typed.number(days, 1, most_days);
         if (wrong.empty())
             one.profile.longest = std::chrono::days(days);
         return wrong;
     }},
    set_column<&Profile::usages>("密钥用途"),
    set_column<&Profile::extended_usages>("扩展密钥用途"),
    text_column<&Profile::policy>("证书策略"),
    text_column<&Profile::statement_url>("业务规则网址"),
    text_column<&Profile::code_oid>("信用代码扩展"),
    text_column<&Profile::crl_url>("CRL 网址"),
    text_column<&Profile::ocsp_url>("OCSP 网址"),
    text_column<&Profile::issuer_url>("签发者证书网址"),
    {"生效日期", 0, [](One one) { return day_text(one.valid_from); },
     [](CertificateProposal& one, In typed) { return typed.day(one.valid_from); }},
});
// clang-format on

// RFC 3279 section 2.3.1, RFC 8813 section 3: RSA agrees on no key, and keys on curves encrypt nothing by themselves.
bool fits(ProfileKind kind, const KeyUsages& usages)
{
    if (kind == ProfileKind::rsa)
        return !usages.has(KeyUsage::key_agreement);
    return !usages.has(KeyUsage::key_encipherment) && !usages.has(KeyUsage::data_encipherment);
}

}

template <>
std::span<const KeptColumn<CertificateProposal>> columns_of<CertificateProposal>()
{
    return table;
}

std::string_view column_of(ProfileFlaw flaw) { return table[static_cast<std::size_t>(flaw)].label; }

std::vector<ColumnFlaw> flaws_of(const CertificateProposal& proposal)
{
    const auto& profile = proposal.profile;
    std::vector<ColumnFlaw> flaws;
    for (const auto flaw : flaws_of(profile))
        flaws.push_back({column_of(flaw), std::string(label(flaw))});
    bool others = false;
    profile.algorithms.each([&](KeyAlgorithm one) { others = others || profile_kind(one) != proposal.kind; });
    if (others)
        flaws.push_back({column_of(ProfileFlaw::algorithms),
                         "“" + std::string(label(proposal.kind)) + "”只能选择同类的密钥算法。"});
    if (!fits(proposal.kind, profile.usages))
        flaws.push_back({column_of(ProfileFlaw::usages), proposal.kind == ProfileKind::rsa
                                                             ? "RSA 密钥不能用于密钥协商。"
                                                             : "椭圆曲线密钥不能用于密钥加密和数据加密。"});
    return flaws;
}

}
