// Who may decide on a request, and what it may become.
#include "domain/identity_request.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

namespace {

[[noreturn]] void refuse_deed() { throw DomainError(Fault::wrong_state, About::identity_request); }

}

IdentityRequest::IdentityRequest(std::string number, const Company& company, IdentityMatter matter,
                                 std::optional<StaffId> by, Instant now)
    : number_(std::move(number)),
      company_id_(company.id()),
      matter_(matter),
      before_{company.name(), company.credit_code()},
      asked_by_(by),
      asked_at_(now)
{
    if (company.closed())
        throw DomainError(Fault::wrong_state, About::closed_account);
}

IdentityRequest IdentityRequest::for_mobile(std::string number, const Company& company, std::string mobile, Instant now)
{
    IdentityRequest request(std::move(number), company, IdentityMatter::mobile, std::nullopt, now);
    request.mobile_ = std::move(mobile);
    return request;
}

IdentityRequest IdentityRequest::for_name(std::string number, const Company& company, CompanyIdentity after, StaffId by,
                                          Instant now)
{
    IdentityRequest request(std::move(number), company, IdentityMatter::name, by, now);
    request.after_ = std::move(after);
    return request;
}

IdentityRequest IdentityRequest::for_reclaim(std::string number, const Company& company, std::string note, StaffId by,
                                             Instant now)
{
    IdentityRequest request(std::move(number), company, IdentityMatter::reclaim, by, now);
    request.note_ = std::move(note);
    return request;
}

IdentityRequest IdentityRequest::for_deletion(std::string number, const Company& company, std::string note, Instant now)
{
    IdentityRequest request(std::move(number), company, IdentityMatter::deletion, std::nullopt, now);
    request.note_ = std::move(note);
    return request;
}

void IdentityRequest::approve(const Company& company, StaffId by, Instant now)
{
    if (!open())
        refuse_deed();
    if (company.closed())
        throw DomainError(Fault::wrong_state, About::closed_account);
    if (!may_approve(by))
        throw DomainError(Fault::forbidden, About::four_eyes);
    if (matter_ == IdentityMatter::mobile) {
        decide(IdentityState::granted, by, now);
        ends_at_ = now + grant_life;
        return;
    }
    if (before_ != CompanyIdentity{company.name(), company.credit_code()})
        throw DomainError(Fault::stale, About::company);
    decide(IdentityState::done, by, now);
}

void IdentityRequest::refuse(StaffId by, std::string reason, Instant now)
{
    if (!open())
        refuse_deed();
    decide(IdentityState::refused, by, now);
    reason_ = std::move(reason);
}

void IdentityRequest::withdraw(Instant now)
{
    if (!open() && !good(now))
        refuse_deed();
    state_ = IdentityState::withdrawn;
}

void IdentityRequest::use(Instant now)
{
    if (!good(now))
        refuse_deed();
    state_ = IdentityState::done;
}

bool IdentityRequest::good(Instant now) const { return state_ == IdentityState::granted && now < ends_at_.value(); }

bool IdentityRequest::may_approve(StaffId by) const
{
    return open() && asked_by_ != by;
}

void IdentityRequest::decide(IdentityState state, StaffId by, Instant now)
{
    state_ = state;
    decided_by_ = by;
    decided_at_ = now;
}

}
