// Invoices, each with its outbox item.
#include "store/invoices.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"
#include "store/queries.hpp"
#include "store/red_letters.hpp"

namespace cakey {

namespace {

using Column = odb::query<Invoice>;

constexpr const char* row_columns =
    "select id, order_number, number, state, info_title, info_tax_number, info_email, amount,"
    " invoice_number, issued_at, mailed_at, created_at, mail_to, length(pdf) > 0, length(ofd) > 0, length(xml) > 0,"
    " info_kind, replaces, coalesce((select red_number from red_letters r where r.invoice_id = invoices.id), ''),"
    " coalesce((select concat_ws(' ', case when length(r.pdf) > 0 then 'pdf' end, case when length(r.ofd) > 0 then "
    "'ofd'"
    " end, case when length(r.xml) > 0 then 'xml' end) from red_letters r where r.invoice_id = invoices.id), '')"
    " from invoices";
}

void Invoices::add(Invoice& invoice)
{
    link_.database().persist(invoice);
    Outbox(link_).add(OutboxKind::invoice, invoice.id, invoice.order_number, invoice.created_at);
}

Invoice Invoices::at(std::int64_t id)
{
    const std::unique_ptr<Invoice> invoice(link_.database().load<Invoice>(id));
    return std::move(*invoice);
}

std::optional<Invoice> Invoices::numbered(const std::string& number)
{
    return first<Invoice>(link_, "invoice_numbered", number,
                          [](const std::string& bound) { return Column::number == Column::_ref(bound); });
}

void Invoices::save(Invoice& invoice) { link_.database().update(invoice); }

void Invoices::issue(Invoice& invoice, InvoiceFiles files, Instant now)
{
    files.id = invoice.id;
    link_.database().update(files);
    save(invoice);
    post(invoice, now);
}

InvoiceFiles Invoices::files(std::int64_t id)
{
    const std::unique_ptr<InvoiceFiles> files(link_.database().load<InvoiceFiles>(id));
    return std::move(*files);
}

void Invoices::mail_again(Invoice& invoice, Instant now)
{
    invoice.state = InvoiceState::issued;
    save(invoice);
    post(invoice, now);
}

// Locked first the invoice, then its item: in the worker's and the desk's order.
void Invoices::drop(const Order& order, Instant now)
{
    auto invoice = first<Invoice>(link_, "invoice_to_drop", order.id(), [](const std::int64_t& id) {
        return (Column::order_id == Column::_ref(id)) + "order by id desc limit 1 for update";
    });
    if (!invoice || !is_of_submission(invoice->number, order))
        return;
    if (is_issued(invoice->state))
        return RedLetters(link_).want(*invoice, RedReason::service_ended, now);
    if (invoice->state != InvoiceState::wanted || !Outbox(link_).is_untouched(OutboxKind::invoice, invoice->id))
        return Outbox(link_).nudge(OutboxKind::invoice, invoice->id, now);
    invoice->state = InvoiceState::dropped;
    save(*invoice);
    Outbox(link_).close(OutboxKind::invoice, invoice->id, OutboxState::done, "reversed", now);
}

void Invoices::post(const Invoice& invoice, Instant now)
{
    if (!Outbox(link_).reopen(OutboxKind::letter, invoice.id, now))
        Outbox(link_).add(OutboxKind::letter, invoice.id, invoice.order_number, now);
}

InvoicePage Invoices::page(const InvoiceFilter& filter)
{
    struct Params {
        CompanyId company;
        ListPlace place;
    };
    const bool back = is_backwards(filter);
    const bool placed = back || filter.after;
    const Params params{filter.company, back ? *filter.before : filter.after.value_or(ListPlace())};
    const char* name = back ? "invoices_before" : placed ? "invoices_after" : "invoices_newest";
    auto found = rows<InvoiceRow>(link_, name, params, [&](const Params& bound) {
        Query query(std::string(row_columns) + " where company_id =" + as_id(bound.company));
        query += "and not exists (select from invoices n where n.order_id = invoices.order_id and n.id > invoices.id)";
        if (placed) {
            query += std::string("and (created_at, id) ") + (back ? ">" : "<") + " (";
            query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
        }
        query += back ? "order by created_at, id" : "order by created_at desc, id desc";
        return query + "limit " + std::to_string(InvoiceFilter::page_size + 1);
    });
    return sorted_page(std::move(found), filter);
}

std::vector<InvoiceRow> Invoices::of_order(const std::string& number)
{
    return rows<InvoiceRow>(link_, "invoices_of_order", number, [](const std::string& bound) {
        return std::string(row_columns) + " where " + of_order_numbered(bound) + "order by id desc";
    });
}

std::vector<InvoiceRow> Invoices::issued(CompanyId company, Instant from, Instant until, std::int64_t after)
{
    struct Params {
        CompanyId company;
        Instant from, until;
        std::int64_t after;
    };
    return rows<InvoiceRow>(link_, "invoices_issued", Params{company, from, until, after}, [](const Params& bound) {
        return std::string(row_columns) + " where company_id =" + as_id(bound.company)
               + "and state in ('issued', 'mailing', 'mailed', 'unsure') and issued_at >=" + as_instant(bound.from)
               + "and issued_at <" + as_instant(bound.until) + "and id >" + as_number(bound.after)
               + "order by id limit " + std::to_string(InvoiceFilter::page_size);
    });
}

std::optional<Instant> Invoices::first_issued(CompanyId company)
{
    const auto found = first<InstantScalar>(link_, "invoices_first_issued", company, [](const CompanyId& bound) {
        return "select min(issued_at) from invoices where company_id =" + as_id(bound);
    });
    return found->value;
}

std::optional<Invoice> Invoices::of_company_order(CompanyId company, const std::string& order_number)
{
    struct Params {
        CompanyId company;
        std::string order_number;
    };
    return first<Invoice>(link_, "invoice_of_company_order", Params{company, order_number}, [](const Params& bound) {
        return (Column::company_id == as_id(bound.company) && Column::order_number == Column::_ref(bound.order_number))
               + "order by id desc limit 1";
    });
}

}
