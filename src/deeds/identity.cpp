// Deeds on requests about identity.
#include "deeds/identity.hpp"

#include "domain/fault.hpp"
#include "domain/identity_texts.hpp"
#include "domain/profile_change.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

void add(Unit& unit, IdentityRequest& made, const std::vector<IdentityPaper>& papers)
{
    unit.identity_requests().add(made);
    for (auto paper : papers) {
        paper.request_id = made.id();
        unit.identity_papers().add(paper);
    }
}

void tell(Unit& unit, const IdentityRequest& request, TextPurpose purpose, const std::string& mobile, Instant now)
{
    auto message = text_about(request, purpose, mobile, now);
    unit.texts().add(message);
}

std::string about(const IdentityRequest& request, const std::string& what)
{
    return "company " + std::to_string(request.company().value) + ": " + what;
}

Company locked_to_change(Unit& unit, CompanyId id, std::int64_t version)
{
    auto company = unit.companies().locked(id);
    require_changeable(unit, company, version);
    return company;
}

void require_no_open_orders(Unit& unit, CompanyId company)
{
    if (unit.companies().has_open_orders(company))
        throw DomainError(Fault::wrong_state, About::open_orders);
}

void close_account(Unit& unit, Company& company, const IdentityRequest& reclaim, Instant now)
{
    company.close(now);
    unit.companies().save(company);
    unit.sessions().remove_of(company.id(), 0);
    for (auto& other : unit.identity_requests().open_of(company.id())) {
        other.withdraw(now);
        unit.identity_requests().save(other);
    }
    tell(unit, reclaim, TextPurpose::account_closed, company.mobile(), now);
}

}

void ask_mobile(Unit& unit, const std::string& number, CompanyId id, const std::string& mobile,
                const std::vector<IdentityPaper>& papers, Instant now)
{
    const auto company = unit.companies().numbered(id);
    auto made = IdentityRequest::for_mobile(number, company, mobile, now);
    add(unit, made, papers);
    unit.audit().add(AuditLine::of(id, "mobile_change_requested", now, number));
    tell(unit, made, TextPurpose::mobile_change_requested, company.mobile(), now);
}

void withdraw_mobile(Unit& unit, CompanyId id, Instant now)
{
    auto newest = unit.identity_requests().newest(id, IdentityMatter::mobile);
    if (!newest)
        throw DomainError(Fault::not_found);
    newest->withdraw(now);
    unit.identity_requests().save(*newest);
    unit.audit().add(AuditLine::of(id, "mobile_change_withdrawn", now, newest->number()));
}

void require_changeable(Unit& unit, const Company& company, std::int64_t version)
{
    if (company.version() != version)
        throw DomainError(Fault::stale, About::company);
    if (company.closed())
        throw DomainError(Fault::wrong_state, About::closed_account);
    require_no_open_orders(unit, company.id());
}

void rename(Unit& unit, const std::string& number, CompanyId id, std::int64_t version, const NewName& name,
            const std::vector<IdentityPaper>& papers, const Member& by, Instant now)
{
    auto company = locked_to_change(unit, id, version);
    auto made = IdentityRequest::for_name(number, company, name.identity(), by.id, now);
    const auto old = company;
    company.rename(name.name.text(), name.name.normalized(), name.credit_code.text());
    unit.companies().save(company);
    for (const auto& renamed : changes_between(old, company, Party::operator_, now))
        unit.profile_changes().add(renamed);
    add(unit, made, papers);
    const auto detail = made.before().name + " -> " + made.after().name + "; " + made.before().credit_code + " -> "
                        + made.after().credit_code + "; " + number;
    unit.audit().add(AuditLine::of(by, "company_renamed", now, about(made, detail)));
}

void ask_reclaim(Unit& unit, const std::string& number, CompanyId id, std::int64_t version, const std::string& note,
                 const std::vector<IdentityPaper>& papers, const Member& by, Instant now)
{
    const auto company = locked_to_change(unit, id, version);
    auto made = IdentityRequest::for_reclaim(number, company, note, by.id, now);
    add(unit, made, papers);
    tell(unit, made, TextPurpose::reclaim_requested, company.mobile(), now);
    unit.audit().add(AuditLine::of(by, "reclaim_requested", now, about(made, number)));
}

IdentityPaper read_paper(Unit& unit, const IdentityRequest& request, IdentityPaperKind kind, const Member& by,
                         Instant now)
{
    auto found = unit.identity_papers().find(request.id(), kind);
    if (!found)
        throw DomainError(Fault::not_found);
    unit.audit().add(AuditLine::of(by, "identity_paper_read", now, request.number() + ": " + std::string(word(kind))));
    return *std::move(found);
}

const char* approve(Unit& unit, IdentityRequest& request, const Member& by, Instant now)
{
    auto company = unit.companies().locked(request.company());
    const bool closes = request.matter() == IdentityMatter::reclaim;
    if (closes)
        require_no_open_orders(unit, company.id());
    request.approve(company, by.id, now);
    unit.identity_requests().save(request);
    if (closes)
        close_account(unit, company, request, now);
    const auto* event = closes ? "account_closed" : "mobile_change_granted";
    const auto detail = request.before().name + ", " + request.before().credit_code + "; " + request.number();
    unit.audit().add(AuditLine::of(by, event, now, about(request, detail)));
    return event;
}

void refuse(Unit& unit, IdentityRequest& request, const std::string& reason, const Member& by, Instant now)
{
    request.refuse(by.id, reason, now);
    unit.identity_requests().save(request);
    unit.audit().add(AuditLine::of(by, "identity_refused", now, request.number()));
}

}
