// A grant waits for the company's code; a reclaim closes the account in the same transaction.
#include "pages/desk/identity_approval.hpp"

#include "domain/identity_texts.hpp"
#include "pages/desk/company_sight.hpp"

namespace cakey::pages {

namespace {

// Its browsers are signed out, what it asked for is void, and its owner is told.
void close_account(Unit& unit, Company& company, const IdentityRequest& reclaim, Instant now)
{
    company.close(now);
    unit.companies().save(company);
    unit.sessions().remove_of(company.id(), 0);
    for (auto& other : unit.identity_requests().open_of(company.id())) {
        other.withdraw(now);
        unit.identity_requests().save(other);
    }
    auto message = text_about(reclaim, TextPurpose::account_closed, company.mobile(), now);
    unit.texts().add(message);
}

std::string detail_of(const IdentityRequest& request)
{
    return "company " + std::to_string(request.company().value) + ": " + request.before().name + ", "
           + request.before().credit_code + "; " + request.number();
}

}

web::Response IdentityApprovalPage::create(const web::Request& request) const
{
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    const bool closed = store_.transact([&](Unit& unit) {
        auto decided = identity_as_read(unit, request);
        auto company = unit.companies().locked(decided.company());
        const bool closes = decided.matter() == IdentityMatter::reclaim;
        if (closes)
            require_no_open_orders(unit, company.id());
        decided.approve(company, who.id, now);
        unit.identity_requests().save(decided);
        if (closes)
            close_account(unit, company, decided, now);
        unit.audit().add(audit_line(who, closes ? "account_closed" : "mobile_change_granted", detail_of(decided), now));
        return closes;
    });
    request.log().event = closed ? "account_closed" : "mobile_change_granted";
    return screens_.see_other(urls_.desk_request(request.path("no")), closed ? "account_closed" : "identity_granted");
}

}
