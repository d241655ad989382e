// A stuck subject is wanted again, and the worker is woken.
#include "pages/desk/outbox_retry.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"
#include "pages/path_id.hpp"

#include <string>

namespace cakey::pages {

namespace {

// Gives the order's number.
std::string want_again(Unit& unit, OutboxKind kind, std::int64_t id)
{
    switch (kind) {
    case OutboxKind::payment:
        throw DomainError(Fault::wrong_state);
    case OutboxKind::refund: {
        auto refund = unit.payments().refund_at(id);
        if (refund.state == RefundState::stuck) {
            refund.state = RefundState::wanted;
            unit.payments().save(refund);
        }
        return refund.order_number;
    }
    case OutboxKind::text: {
        const auto text = unit.texts().find(id);
        if (!text)
            throw DomainError(Fault::not_found);
        // It may have arrived, or its secret is out of date.
        if (text->state == TextState::unknown || is_secret(text->purpose))
            throw DomainError(Fault::wrong_state);
        return text->order_number;
    }
    case OutboxKind::invoice: {
        auto invoice = unit.invoices().at(id);
        if (invoice.state == InvoiceState::failed) {
            invoice.state = InvoiceState::wanted;
            unit.invoices().save(invoice);
        }
        return invoice.order_number;
    }
    }
    throw DomainError(Fault::not_found);
}

}

web::Response OutboxRetryPage::create(const web::Request& request) const
{
    const auto kind = from_word<OutboxKind>(request.path("kind"));
    if (!kind)
        throw DomainError(Fault::not_found);
    const auto id = id_in(request.path("id"));
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    const auto number = store_.transact([&](Unit& unit) {
        auto order_number = want_again(unit, *kind, id);
        unit.outbox().nudge(*kind, id, now);
        unit.audit().add({.at = now,
                          .by = party_of(who.role),
                          .person_id = who.id.value,
                          .event = "retried",
                          .order_number = order_number,
                          .detail = std::string(word(*kind)) + " " + std::to_string(id)});
        return order_number;
    });
    request.log().order = number;
    request.log().event = "retried";
    const bool from_order = !number.empty() && request.form().get("from") == "order";
    return screens_.see_other(from_order ? urls_.desk_order(number) : urls_.desk_work(), "retry_started");
}

}
