// Paragraphs of an agreement and their headings; what a version is at a time.
#include "domain/agreement.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

std::vector<std::string> Agreement::paragraphs() const
{
    std::vector<std::string> paragraphs;
    for (std::string_view text = body; !text.empty();) {
        const auto end = std::min(text.find('\n'), text.size());
        if (auto line = trimmed(text.substr(0, end)); !line.empty())
            paragraphs.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

std::vector<std::string> Agreement::printed_paragraphs() const
{
    auto all = paragraphs();
    all.insert(all.begin(), title);
    return all;
}

bool is_heading(std::string_view paragraph)
{
    constexpr std::string_view first = "第";
    constexpr std::size_t longest_number = 12;  // bytes of UTF-8: four Chinese digits
    if (!paragraph.starts_with(first))
        return false;
    const auto article = paragraph.find("条");
    return article != std::string_view::npos && article - first.size() <= longest_number;
}

AgreementState state_of(const Agreement& agreement, const std::vector<Agreement>& all,
                        const std::vector<AgreementWithdrawal>& withdrawals, Instant now)
{
    const auto is_withdrawn = [&](const Agreement& one) {
        return std::ranges::find(withdrawals, one.version, &AgreementWithdrawal::version) != withdrawals.end();
    };
    if (is_withdrawn(agreement))
        return AgreementState::withdrawn;
    if (now < agreement.valid_from)
        return AgreementState::published;
    const bool is_replaced = std::ranges::any_of(all, [&](const Agreement& one) {
        return one.version > agreement.version && one.valid_from <= now && !is_withdrawn(one);
    });
    return is_replaced ? AgreementState::superseded : AgreementState::in_force;
}

Date earliest_start(Instant now)
{
    const auto over = now + agreement_notice;
    const auto day = china_date(over);
    return china_midnight(day) == over ? day : Date(std::chrono::sys_days(day) + std::chrono::days(1));
}

}
