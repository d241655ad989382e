// Invoices, each with its outbox item.
#include "store/invoices.hpp"

#include "domain/invoice-odb.hxx"
#include "store/invoice_row-odb.hxx"
#include "store/link_odb.hpp"
#include "store/outbox.hpp"

namespace cakey {

namespace {

using Column = odb::query<Invoice>;

constexpr const char* row_columns = "select id, order_number, state, info_title, info_tax_number, info_email, amount,"
                                    " invoice_number, issued_at, mailed_at, created_at from invoices";

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

void Invoices::save(Invoice& invoice)
{
    link_.database().update(invoice);
}

void Invoices::mail_again(Invoice& invoice, Instant now)
{
    if (invoice.state == InvoiceState::mailed) {
        invoice.state = InvoiceState::issued;
        save(invoice);
    }
    Outbox(link_).reopen(OutboxKind::invoice, invoice.id, now);
}

std::vector<InvoiceRow> Invoices::of(CompanyId company, int most)
{
    struct Params {
        CompanyId company;
        std::int64_t most;
    };
    return rows<InvoiceRow>(link_, "invoices_of_company", Params{company, most}, [](const Params& bound) {
        return std::string(row_columns) + " where company_id =" + as_id(bound.company)
               + "order by created_at desc, id desc limit" + as_number(bound.most);
    });
}

std::vector<InvoiceRow> Invoices::of_order(std::int64_t order_id)
{
    return rows<InvoiceRow>(link_, "invoices_of_order", order_id, [](const std::int64_t& order) {
        return std::string(row_columns) + " where order_id =" + as_number(order) + "order by id desc";
    });
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
