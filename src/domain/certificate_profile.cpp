// What certificates can say and checkers understand.
#include "domain/certificate_profile.hpp"

#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cakey {

namespace {

using namespace std::string_view_literals;

// Says nothing of how a company's identity was proved, and is meant for authorities (RFC 5280 section 4.2.1.4).
constexpr auto any_policy = "2.5.29.32.0"sv;
constexpr std::chrono::days longest_validity{3700};  // ten years and the days to the end of one

// "1.2.156.10260": X.660 lets the first number be 0, 1 or 2, and behind the first two the second one end at 39.
bool is_oid(std::string_view text)
{
    if (text.size() > longest_profile_text)
        return false;
    std::vector<std::uint32_t> numbers;
    for (bool more = true; more;) {
        const auto end = std::min(text.find('.'), text.size());
        const auto digits = text.substr(0, end);
        const auto number = whole_number<std::uint32_t>(digits);
        if (!number || (digits.size() > 1 && digits.starts_with('0')))
            return false;
        numbers.push_back(*number);
        more = end < text.size();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return numbers.size() > 2 && numbers[0] <= 2 && (numbers[0] == 2 || numbers[1] < 40);
}

// OpenSSL takes commas and semicolons in an extension's text for its own, so no URL here has any.
bool is_url(std::string_view text, std::string_view scheme)
{
    constexpr auto allowed = "-._~:/?&=%+"sv;
    if (!text.starts_with(scheme) || text.size() == scheme.size() || text.size() > longest_profile_text)
        return false;
    return std::ranges::all_of(text, [&](char letter) {
        return is_digit(letter) || is_upper(letter) || is_lower(letter) || allowed.find(letter) != std::string_view::npos;
    });
}

// Over TLS who checks a certificate would have to check one first (RFC 5280 section 8).
bool is_plain_url(std::string_view text)
{
    std::string filled(text);
    for (auto at = filled.find(issuer_mark); at != std::string::npos; at = filled.find(issuer_mark))
        filled.replace(at, issuer_mark.size(), 1, '0');
    return text.size() <= longest_profile_text && is_url(filled, "http://");
}

}

std::vector<ProfileFlaw> flaws_of(const CertificateProfile& profile)
{
    std::vector<ProfileFlaw> flaws;
    const auto must = [&](bool holds, ProfileFlaw flaw) {
        if (!holds)
            flaws.push_back(flaw);
    };
    const auto name_size = code_points(profile.name);
    must(name_size > 0 && name_size <= longest_profile_name && !has_control(profile.name), ProfileFlaw::name);
    must(!profile.algorithms.empty(), ProfileFlaw::algorithms);
    must(profile.longest >= std::chrono::days(1) && profile.longest <= longest_validity, ProfileFlaw::longest);
    must(!profile.usages.empty(), ProfileFlaw::usages);
    must(!profile.extended_usages.empty(), ProfileFlaw::extended_usages);
    must(is_oid(profile.policy) && profile.policy != any_policy, ProfileFlaw::policy);
    must(is_plain_url(profile.statement_url) || is_url(profile.statement_url, "https://"), ProfileFlaw::statement_url);
    must(profile.code_oid.empty() || is_oid(profile.code_oid), ProfileFlaw::code_oid);
    must(is_plain_url(profile.crl_url), ProfileFlaw::crl_url);
    must(is_plain_url(profile.ocsp_url), ProfileFlaw::ocsp_url);
    must(is_plain_url(profile.issuer_url), ProfileFlaw::issuer_url);
    return flaws;
}

}
