// Deeds on requests about identity.
#include "deeds/identity.hpp"

#include "deeds/deletions.hpp"
#include "domain/fault.hpp"
#include "domain/profile_change.hpp"
#include "domain/texts/identity_texts.hpp"
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

std::string from_to(const IdentityRequest& request)
{
    return request.before().name + " -> " + request.after().name + "; " + request.before().credit_code + " -> "
           + request.after().credit_code;
}

std::string identity_of(const CompanyIdentity& company) { return company.name + "; " + company.credit_code; }

Company locked_to_change(Unit& unit, CompanyId id, std::int64_t version)
{
    auto company = unit.companies().locked(id);
    require_changeable(unit, company, version);
    return company;
}

void require_no_open_orders(Unit& unit, CompanyId company)
{
    if (unit.companies().bonds(company).open)
        throw DomainError(Fault::wrong_state, About::open_orders);
}

// Its name was free when it was asked for.
void rename(Unit& unit, Company& company, const IdentityRequest& request, Instant now)
{
    const auto name = CompanyName::parse(request.after().name);
    const auto credit_code = CreditCode::parse(request.after().credit_code);
    if (!name || !credit_code || unit.companies().is_taken(*name, company.id(), now)
        || unit.companies().is_taken(*credit_code, company.id(), now))
        throw DomainError(Fault::wrong_state, About::taken_name);
    const auto old = company;
    company.rename(*name, credit_code->text());
    ReservedName kept{.company_id = company.id(),
                      .name_skeleton = old.name() == company.name() ? "" : old.name_skeleton(),
                      .credit_code = old.credit_code() == company.credit_code() ? "" : old.credit_code(),
                      .reserved_until = now + ReservedName::life};
    unit.reserved_names().add(kept);
    unit.companies().save(company);
    for (const auto& renamed : changes_between(old, company, Party::operator_, now))
        unit.profile_changes().add(renamed);
    tell(unit, request, TextPurpose::renamed, company.mobile(), now);
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
    unit.audit().add(AuditLine::of(id, "mobile_change_requested", now, number).on("request", number));
    tell(unit, made, TextPurpose::mobile_change_requested, company.mobile(), now);
}

void withdraw_mobile(Unit& unit, CompanyId id, Instant now)
{
    auto newest = unit.identity_requests().newest(id, IdentityMatter::mobile);
    if (!newest)
        throw DomainError(Fault::not_found);
    newest->withdraw(now);
    unit.identity_requests().save(*newest);
    unit.audit().add(
        AuditLine::of(id, "mobile_change_withdrawn", now, newest->number()).on("request", newest->number()));
}

void require_changeable(Unit& unit, const Company& company, std::int64_t version)
{
    if (company.version() != version)
        throw DomainError(Fault::stale, About::company);
    if (company.closed())
        throw DomainError(Fault::wrong_state, About::closed_account);
    require_no_open_orders(unit, company.id());
}

void ask_rename(Unit& unit, const std::string& number, CompanyId id, std::int64_t version, const NewName& name,
                const std::vector<IdentityPaper>& papers, const Member& by, Instant now)
{
    const auto company = locked_to_change(unit, id, version);
    auto made = IdentityRequest::for_name(number, company, name.identity(), by.id, now);
    add(unit, made, papers);
    tell(unit, made, TextPurpose::rename_requested, company.mobile(), now);
    unit.audit().add(AuditLine::of(by, "rename_requested", now, about(made, from_to(made) + "; " + number))
                         .of(id)
                         .on("request", number));
}

void ask_reclaim(Unit& unit, const std::string& number, CompanyId id, std::int64_t version, const std::string& note,
                 const std::vector<IdentityPaper>& papers, const Member& by, Instant now)
{
    const auto company = locked_to_change(unit, id, version);
    auto made = IdentityRequest::for_reclaim(number, company, note, by.id, now);
    add(unit, made, papers);
    tell(unit, made, TextPurpose::reclaim_requested, company.mobile(), now);
    unit.audit().add(AuditLine::of(by, "reclaim_requested", now, about(made, number)).of(id).on("request", number));
}

IdentityPaper read_paper(Unit& unit, const IdentityRequest& request, IdentityPaperKind kind, int page, const Member& by,
                         Instant now)
{
    auto found = unit.identity_papers().find(request.id(), kind);
    if (!found)
        throw DomainError(Fault::not_found);
    unit.audit().add(
        AuditLine::of(by, "identity_paper_read", now, request.number() + ": " + paper_read_detail(word(kind), page))
            .of(request.company())
            .on("request", request.number()));
    return *std::move(found);
}

const char* approve(Unit& unit, IdentityRequest& request, const Member& by, Instant now)
{
    auto company = unit.companies().locked(request.company());
    if (request.matter() == IdentityMatter::deletion)
        require_nothing_unfinished(unit, company.id());
    else if (request.matter() != IdentityMatter::mobile)
        require_no_open_orders(unit, company.id());
    request.approve(company, by.id, now);
    unit.identity_requests().save(request);
    const auto* event = "mobile_change_granted";
    auto detail = request.before().name + ", " + request.before().credit_code;
    if (request.matter() == IdentityMatter::reclaim) {
        event = "account_closed";
        close_account(unit, company, request, now);
    } else if (request.matter() == IdentityMatter::name) {
        event = "company_renamed";
        detail = from_to(request);
        rename(unit, company, request, now);
    } else if (request.matter() == IdentityMatter::deletion) {
        event = "account_deleted";
        delete_account(unit, company, request, now);
    }
    auto line = AuditLine::of(by, event, now, about(request, detail + "; " + request.number()));
    if (request.matter() == IdentityMatter::name)
        line = std::move(line).from_to(identity_of(request.before()), identity_of(request.after()));
    unit.audit().add(std::move(line).of(request.company()).on("request", request.number()));
    return event;
}

void refuse(Unit& unit, IdentityRequest& request, const std::string& reason, const Member& by, Instant now)
{
    request.refuse(by.id, reason, now);
    unit.identity_requests().save(request);
    if (request.matter() == IdentityMatter::deletion) {
        tell(unit, request, TextPurpose::deletion_refused, unit.companies().numbered(request.company()).mobile(), now);
        unit.mails().tell(mail_about(request, now));
    }
    unit.audit().add(AuditLine::of(by, "identity_refused", now, request.number())
                         .of(request.company())
                         .on("request", request.number()));
}

}
