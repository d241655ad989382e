// A request at the desk about who a company is, or how it is reached: judged by papers, kept as evidence.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/company.hpp"
#include "domain/ids.hpp"

#include <optional>
#include <string>

namespace odb {
class access;
}

namespace cakey {

enum class IdentityMatter {
    mobile,    // a company that has lost its old number asks for a new one
    name,      // the registry has changed name or credit code: an operator asks for it by papers
    reclaim,   // somebody else registered the name: whose it is asks for it, and the account there is closed
    deletion,  // a company wants its account closed, and forgotten
};

template <>
inline constexpr auto words<IdentityMatter> = WordTable<IdentityMatter, 4>{{
    {IdentityMatter::mobile, "mobile"},
    {IdentityMatter::name, "name"},
    {IdentityMatter::reclaim, "reclaim"},
    {IdentityMatter::deletion, "deletion"},
}};

template <>
inline constexpr auto labels<IdentityMatter> = WordTable<IdentityMatter, 4>{{
    {IdentityMatter::mobile, "更换手机号"},
    {IdentityMatter::name, "变更名称或代码"},
    {IdentityMatter::reclaim, "收回企业名称"},
    {IdentityMatter::deletion, "注销账号"},
}};

enum class IdentityState {
    open,
    granted,  // a new number may be proved until the grant ends
    refused,
    withdrawn,
    done,
};

template <>
inline constexpr auto words<IdentityState> = WordTable<IdentityState, 5>{{
    {IdentityState::open, "open"},
    {IdentityState::granted, "granted"},
    {IdentityState::refused, "refused"},
    {IdentityState::withdrawn, "withdrawn"},
    {IdentityState::done, "done"},
}};

template <>
inline constexpr auto labels<IdentityState> = WordTable<IdentityState, 5>{{
    {IdentityState::open, "待处理"},
    {IdentityState::granted, "已许可"},
    {IdentityState::refused, "已拒绝"},
    {IdentityState::withdrawn, "已撤回"},
    {IdentityState::done, "已完成"},
}};

struct CompanyIdentity {
    std::string name;
    std::string credit_code;

    bool operator==(const CompanyIdentity&) const = default;
};

class IdentityRequest {
public:
    static constexpr std::chrono::hours grant_life{72};
    // Of one matter, by one company: each costs an SMS and somebody's time.
    static constexpr int most_in_a_day = 3;

    // `number` is drawn by the caller: the papers are sealed for it.
    // For that one number and no other: it is what the stamped letter says.
    static IdentityRequest for_mobile(std::string number, const Company& company, std::string mobile, Instant now);
    // `after` is checked already.
    static IdentityRequest for_name(std::string number, const Company& company, CompanyIdentity after, StaffId by,
                                    Instant now);
    // `note`: who asks, and what the papers show. Closed accounts are Fault::wrong_state.
    static IdentityRequest for_reclaim(std::string number, const Company& company, std::string note, StaffId by,
                                       Instant now);
    // `note`: why, if the company says so.
    static IdentityRequest for_deletion(std::string number, const Company& company, std::string note, Instant now);

    // An open mobile request is granted, any other is done. What an operator asked for takes a second person:
    // Fault::forbidden; of an account that was renamed since it is Fault::stale. Not open, or the account closed:
    // Fault::wrong_state.
    void approve(const Company& company, StaffId by, Instant now);
    // Whoever asked may refuse too: it changes nothing.
    void refuse(StaffId by, std::string reason, Instant now);
    // By the company, while open or granted; also when the account is closed meanwhile.
    void withdraw(Instant now);
    // Once, while the grant is good; the new number was proved.
    void use(Instant now);

    bool open() const { return state_ == IdentityState::open; }
    bool good(Instant now) const;  // granted, and the grant has not ended
    bool may_approve(StaffId by) const;

    std::int64_t id() const { return id_; }
    std::int64_t version() const { return version_; }
    const std::string& number() const { return number_; }
    CompanyId company() const { return company_id_; }
    IdentityMatter matter() const { return matter_; }
    IdentityState state() const { return state_; }
    const CompanyIdentity& before() const { return before_; }
    const CompanyIdentity& after() const { return after_; }  // empty but for a name
    const std::string& mobile() const { return mobile_; }    // empty but for a mobile
    const std::string& note() const { return note_; }
    std::optional<StaffId> asked_by() const { return asked_by_; }  // nothing: the company itself
    Instant asked_at() const { return asked_at_; }
    std::optional<StaffId> decided_by() const { return decided_by_; }
    std::optional<Instant> decided_at() const { return decided_at_; }
    const std::string& reason() const { return reason_; }  // of a refusal
    std::optional<Instant> ends_at() const { return ends_at_; }

private:
    friend class odb::access;
    IdentityRequest() = default;
    IdentityRequest(std::string number, const Company& company, IdentityMatter matter, std::optional<StaffId> by,
                    Instant now);

    void decide(IdentityState state, StaffId by, Instant now);

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    std::string number_;
    CompanyId company_id_;
    IdentityMatter matter_ = IdentityMatter::mobile;
    IdentityState state_ = IdentityState::open;
    CompanyIdentity before_;
    CompanyIdentity after_;
    std::string mobile_;
    std::string note_;
    std::optional<StaffId> asked_by_;
    Instant asked_at_;
    std::optional<StaffId> decided_by_;
    std::optional<Instant> decided_at_;
    std::string reason_;
    std::optional<Instant> ends_at_;
};

}
