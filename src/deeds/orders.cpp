// Deeds on orders.
#include "deeds/orders.hpp"

#include "deeds/claims.hpp"
#include "deeds/renewals.hpp"
#include "deeds/taxpayers.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

Submitter submitter_of(Unit& unit, const Company& company)
{
    return {{company.name(), company.credit_code(), company.profile()},
            as_allowed(unit, company.id(), company.invoice_info()),
            company.mobile()};
}

// Its account may have been closed since its page was asked for.
void require_open(const Company& company)
{
    if (company.closed())
        throw DomainError(Fault::wrong_state, About::closed_account);
}

// A platform that nobody knows any more accepts what it did.
bool is_accepted(Unit& unit, const Application& application)
{
    const auto platform = unit.catalogue().platform(application.platform);
    return !platform
           || (platform->accepts.has(application.business_type)
               && (application.delivery != Delivery::download || platform->files));
}

// What a certificate proved when it signed in may be so no longer: then papers are asked for.
void doubt_proof(Unit& unit, Order& order, Instant now)
{
    const auto certificate = order.holder_proof().certificate;
    if (!certificate || !renewable(unit, *certificate, now).obstacle)
        return;
    order.forget_proof();
    unit.orders().save(order);
}

}

Submitter submitter_of(Unit& unit, const Order& order)
{
    if (order.state() == OrderState::draft)
        return submitter_of(unit, unit.companies().numbered(order.company_id()));
    return {order.applicant(), order.invoice_info(), order.mobile()};
}

void make_draft(Unit& unit, Order& order)
{
    require_open(unit.companies().locked(order.company_id()));
    if (unit.companies().drafts(order.company_id()) >= most_drafts)
        throw DomainError(Fault::too_many, About::drafts);
    unit.orders().add(order);
}

void remove_draft(Unit& unit, const Order& order)
{
    if (!order.may_be_deleted())
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
    unit.orders().remove(order);
}

std::variant<OrderEvent, Obstacle> submit(Unit& unit, Order& order, std::optional<Fen> agreed, Instant now)
{
    // Locked: what the order is submitted with does not change beneath it.
    const auto company = unit.companies().locked(order.company_id());
    require_open(company);
    const Submission submission{submitter_of(unit, company), unit.catalogue().prices(now).total(order.application()),
                                agreed, is_accepted(unit, order.application())};
    doubt_proof(unit, order, now);
    const auto papers = unit.papers().of(order.number());
    if (const auto obstacle = order.obstacle(submission, papers))
        return *obstacle;
    return take(unit, order, [&](Order& draft) {
        draft.submit(submission, papers, now);
        draft.promise(unit.holidays().review_until(now));
    });
}

OrderEvent take(Unit& unit, Order& order, const std::function<void(Order&)>& step)
{
    step(order);
    const auto event = order.changes().back().event;
    unit.orders().save(order);
    return event;
}

Paper read_paper(Unit& unit, const Order& order, PaperKind kind, int page, const Member& by, Instant now)
{
    auto found = unit.papers().find(order.id(), kind);
    if (!found)
        throw DomainError(Fault::not_found);
    unit.audit().add(AuditLine::of(by, "paper_read", now, paper_read_detail(word(kind), page))
                         .about(order.number(), order.company_id())
                         .on("paper", word(kind)));
    keep_claim(unit, order, by, now);
    return *std::move(found);
}

}
