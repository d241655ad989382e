// Orders: found through their owner or by number, saved with everything that a change brings along.
#include "store/orders.hpp"

#include "domain/fault.hpp"
#include "domain/texts/order_texts.hpp"
#include "mapped-odb.hxx"
#include "store/audit.hpp"
#include "store/catalogue.hpp"
#include "store/certificates.hpp"
#include "store/checks.hpp"
#include "store/invoices.hpp"
#include "store/link_odb.hpp"
#include "store/mail_messages.hpp"
#include "store/payments.hpp"
#include "store/queries.hpp"
#include "store/text_messages.hpp"

namespace cakey {

namespace {

using Column = odb::query<Order>;

Order found(std::optional<Order> order)
{
    if (!order)
        throw DomainError(Fault::not_found);
    return *std::move(order);
}

Order as_seen(Order order, std::int64_t version)
{
    if (order.version() != version)
        throw DomainError(Fault::stale, {{"state", std::string(word(order.state()))}});
    return order;
}

}

void Orders::add(Order& order)
{
    link_.database().persist(order);
    write_changes(order);
}

Order Orders::of(CompanyId company, const std::string& number, std::optional<std::int64_t> version)
{
    struct Params {
        CompanyId company;
        std::string number;
    };
    auto order = found(first<Order>(link_, "order_of", Params{company, number}, [](const Params& bound) {
        return Column::number == Column::_ref(bound.number) && Column::company_id == as_id(bound.company);
    }));
    return version ? as_seen(std::move(order), *version) : order;
}

Order Orders::numbered(const std::string& number)
{
    return found(first<Order>(link_, "order_numbered", number,
                              [](const std::string& bound) { return Column::number == Column::_ref(bound); }));
}

Order Orders::numbered(const std::string& number, std::int64_t version) { return as_seen(numbered(number), version); }

std::vector<Order> Orders::among(const std::vector<std::string>& numbers)
{
    std::string all;
    for (const auto& number : numbers)
        if (number.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos && !number.empty())
            all += (all.empty() ? "" : ",") + number;
    return rows<Order>(link_, "orders_among", "{" + all + "}",
                       [](const std::string& bound) { return "number = any(" + as_text(bound) + "::text[])"; });
}

std::vector<Order> Orders::claimed_for_courier(StaffId by, int most)
{
    struct Params {
        StaffId by;
        std::int64_t most;
    };
    return rows<Order>(link_, "orders_claimed_for_courier", Params{by, most}, [](const Params& bound) {
        return "state = 'awaiting_review' and delivery = 'courier' and claimed_by =" + as_id(bound.by)
               + "order by state_since, id limit" + as_number(bound.most);
    });
}

Order Orders::locked(const std::string& number)
{
    return found(first<Order>(link_, "order_locked", number, [](const std::string& bound) {
        return (Column::number == Column::_ref(bound)) + "for update";
    }));
}

Order Orders::locked(const std::string& number, std::int64_t version) { return as_seen(locked(number), version); }

void Orders::save(Order& order)
{
    link_.database().update(order);
    write_changes(order);
}

void Orders::remove(const Order& order) { link_.database().erase(order); }

void Orders::keep_claim(const Order& order, Instant now)
{
    link_.connection().execute("update orders set claimed_at = '" + china_iso(now)
                               + "' where id = " + std::to_string(order.id())
                               + " and claimed_by = " + std::to_string(order.claimed_by()->value));
}

std::optional<Order> Orders::unclaimed()
{
    return first<Order>(link_, "order_unclaimed", std::int64_t{1}, [](const std::int64_t& one) {
        return (Column::state == OrderState::awaiting_review && Column::claim.by.is_null())
               + "order by state_since, id limit" + as_number(one) + "for update skip locked";
    });
}

std::vector<HistoryLine> Orders::history(const std::string& number)
{
    return rows<HistoryLine>(link_, "history", number, [](const std::string& bound) {
        return "where " + of_order_numbered(bound) + "order by id";
    });
}

std::optional<Order> Orders::newest(CompanyId company)
{
    return first<Order>(link_, "order_newest", company, [](const CompanyId& id) {
        return (Column::company_id == as_id(id)) + "order by created_at desc, id desc limit 1";
    });
}

std::optional<std::string> Orders::made_from(CompanyId company, const std::string& form_digest)
{
    struct Params {
        CompanyId company;
        std::string form_digest;
    };
    const auto made = first<Order>(link_, "order_made_from", Params{company, form_digest}, [](const Params& bound) {
        // The last for the planner, which has to see that the index holds what is looked for.
        return (Column::company_id == as_id(bound.company) && Column::form_digest == Column::_ref(bound.form_digest))
               + "and form_digest <> ''";
    });
    return made ? std::optional(made->number()) : std::nullopt;
}

std::optional<std::string> Orders::renewing(std::int64_t certificate)
{
    const auto order = first<Order>(link_, "order_renewing", certificate, [](const std::int64_t& bound) {
        return "where holder_proof_certificate =" + as_number(bound) + "and state not in ('completed', 'closed')";
    });
    return order ? std::optional(order->number()) : std::nullopt;
}

// History, audit and what must follow, for each step since the order was loaded.
void Orders::write_changes(const Order& order)
{
    for (const auto& change : order.changes()) {
        HistoryLine line(order, change);
        link_.database().persist(line);
        for (auto fault : change.faults) {
            fault.change_id = line.id;
            Checks(link_).add(fault);
        }
        Audit(link_).add({.at = change.at,
                          .by = change.by,
                          .person_id = change.staff                  ? change.staff->value
                                       : change.by == Party::company ? order.company_id().value
                                                                     : 0,
                          .event = std::string(word(change.event)),
                          .company_id = order.company_id().value,
                          .order_number = order.number(),
                          .before = std::string(word(change.from)),
                          .after = std::string(word(change.to))});
        follow(order, change);
    }
}

// None for what cost nothing, for which there is no payment, nor for what the platform's coupons paid all of, nor a
// second one for a submission that was approved before, and came back from its outlet.
void Orders::add_invoice(const Order& order, Instant now)
{
    if (const auto newest = Invoices(link_).of_company_order(order.company_id(), order.number());
        newest && is_of_submission(newest->number, order))
        return;
    const auto payment = Payments(link_).kept(order);
    const auto amount = payment ? payment->invoiceable() : order.total();
    if (amount == Fen())
        return;
    Invoice invoice(order, amount, now);
    Invoices(link_).add(invoice);
}

void Orders::follow(const Order& order, const OrderChange& change)
{
    if (change.follow.close_payment)
        Payments(link_).close_open(order, change.at);
    if (change.follow.refund)
        Payments(link_).refund_kept(
            order, change.event == OrderEvent::reversed ? RefundReason::reversed : RefundReason::refused, change.at);
    if (change.follow.invoice)
        add_invoice(order, change.at);
    if (change.follow.drop_invoice)
        Invoices(link_).drop(order, change.at);
    if (change.follow.drop_certificates)
        Certificates(link_).drop(order, change);
    if (change.follow.revoke_certificate)
        Certificates(link_).revoke_named(order, change);
    if (auto message = text_about(order, change))
        TextMessages(link_).add(*message);
    if (!change.follow.mail)
        return;
    const auto outlet = order.application().outlet;
    if (auto mail = mail_about(order, change, outlet ? Catalogue(link_).outlet(*outlet) : std::nullopt))
        MailMessages(link_).tell(*std::move(mail));
}

}
