// A version of the service agreement (《数字证书服务协议》); a registration records which one it agreed to. What was once
// published stays as it was: another text is another version.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// 第五条: whoever does not accept a new version may give certificates up within fifteen days after it was published.
inline constexpr std::chrono::days agreement_notice{15};

enum class AgreementState { published, in_force, superseded, withdrawn };

template <>
inline constexpr auto words<AgreementState> = WordTable<AgreementState, 4>{{
    {AgreementState::published, "published"},
    {AgreementState::in_force, "in_force"},
    {AgreementState::superseded, "superseded"},
    {AgreementState::withdrawn, "withdrawn"},
}};

template <>
inline constexpr auto labels<AgreementState> = WordTable<AgreementState, 4>{{
    {AgreementState::published, "已公布"},
    {AgreementState::in_force, "生效中"},
    {AgreementState::superseded, "已被替代"},
    {AgreementState::withdrawn, "已撤回"},
}};

struct Agreement {
    static constexpr std::size_t longest_title = 50;    // characters
    static constexpr std::size_t longest_body = 20000;  // the same

    int version = 0;
    std::string title;
    std::string body;  // paragraphs, one per line
    Instant valid_from;
    std::optional<Instant> published_at = {};  // nothing: the first one, in force at once

    std::vector<std::string> paragraphs() const;          // of the body; empty lines are none
    std::vector<std::string> printed_paragraphs() const;  // the title, then these
};

// Before it was in force.
struct AgreementWithdrawal {
    static constexpr std::size_t longest_reason = 100;  // characters

    int version = 0;  // of the agreement
    Instant at;
    StaffId by;
    std::string reason;
};

// A company's, to a later version than the one of its registration.
struct AgreementConsent {
    std::int64_t id = 0;
    CompanyId company_id;
    int version = 0;  // of the agreement
    Instant at;
    std::string address;
    std::string browser;  // the User-Agent, cut to 200 characters
};

// What it is at that time, beside all versions and those that were withdrawn.
AgreementState state_of(const Agreement& agreement, const std::vector<Agreement>& all,
                        const std::vector<AgreementWithdrawal>& withdrawals, Instant now);

// "第一条 证书的申请": the heading of an article.
bool is_heading(std::string_view paragraph);

// The first day from which a version may be in force that is published now.
Date earliest_start(Instant now);

}
