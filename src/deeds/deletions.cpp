// Deleting accounts.
#include "deeds/deletions.hpp"

#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "domain/texts/identity_texts.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

void write_down(Unit& unit, const IdentityRequest& request, const char* event, Instant now)
{
    unit.audit().add(AuditLine::of(request.company(), event, now, request.number()).on("request", request.number()));
}

// What was never submitted leaves nothing behind; what was keeps its history.
void end_drafts(Unit& unit, CompanyId company, Instant now)
{
    OrderFilter drafts;
    drafts.company = company;
    drafts.state = OrderState::draft;
    for (auto page = unit.orders().page(drafts); !page.rows.empty(); page = unit.orders().page(drafts))
        for (const auto& row : page.rows) {
            auto order = unit.orders().locked(row.number);
            if (order.may_be_deleted())
                remove_draft(unit, order);
            else
                take(unit, order, [&](Order& draft) { draft.cancel(now); });
        }
}

void end_other_requests(Unit& unit, CompanyId company, Instant now)
{
    auto others = unit.identity_requests().open_of(company);
    if (auto mobile = unit.identity_requests().newest(company, IdentityMatter::mobile); mobile && mobile->good(now))
        others.push_back(*std::move(mobile));
    for (auto& other : others) {
        other.withdraw(now);
        unit.identity_requests().save(other);
    }
}

}

void ask_deletion(Unit& unit, const std::string& number, CompanyId id, const std::string& note, Instant now)
{
    const auto company = unit.companies().locked(id);
    auto made = IdentityRequest::for_deletion(number, company, note, now);
    require_nothing_unfinished(unit, id);
    unit.identity_requests().add(made);
    write_down(unit, made, "deletion_requested", now);
    auto message = text_about(made, TextPurpose::deletion_requested, company.mobile(), now);
    unit.texts().add(message);
}

void withdraw_deletion(Unit& unit, CompanyId id, Instant now)
{
    auto newest = unit.identity_requests().newest(id, IdentityMatter::deletion);
    if (!newest)
        throw DomainError(Fault::not_found);
    newest->withdraw(now);
    unit.identity_requests().save(*newest);
    write_down(unit, *newest, "deletion_withdrawn", now);
}

void require_nothing_unfinished(Unit& unit, CompanyId company)
{
    if (!unit.companies().unfinished(company, 1).empty())
        throw DomainError(Fault::wrong_state, About::unfinished);
}

void delete_account(Unit& unit, Company& company, const IdentityRequest& deletion, Instant now)
{
    end_drafts(unit, company.id(), now);
    end_other_requests(unit, company.id(), now);
    auto message = text_about(deletion, TextPurpose::account_deleted, company.mobile(), now);
    unit.texts().add(message);
    unit.mails().tell(mail_about(deletion, now));
    company.close_for_deletion(now);
    unit.companies().save(company);
    unit.sessions().remove_of(company.id(), 0);
}

void forget_account(Unit& unit, CompanyId company, Instant now)
{
    unit.deleted_companies().forget(company, now);
    unit.audit().add(AuditLine::by_clock("account_forgotten", now).of(company));
}

void forget_people(Unit& unit, const std::string& number, Instant now)
{
    auto order = unit.orders().locked(number);
    order.forget_people(now);
    unit.orders().save(order);
    unit.deleted_companies().forget_messages(number);
    unit.audit().add(AuditLine::by_clock("people_forgotten", now).about(number, order.company_id()));
}

}
