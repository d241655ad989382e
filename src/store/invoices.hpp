// Invoices in the database.
#pragma once

#include "domain/invoice.hpp"
#include "domain/invoice_files.hpp"
#include "store/invoice_row.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Invoices {
public:
    explicit Invoices(Link& link) : link_(link) {}

    void add(Invoice& invoice);  // and the outbox item that has it issued and mailed
    Invoice at(std::int64_t id);
    std::optional<Invoice> numbered(const std::string& number);  // by ours
    void save(Invoice& invoice);  // all but the files
    // With its files, and the outbox item that mails it.
    void issue(Invoice& invoice, InvoiceFiles files, Instant now);
    InvoiceFiles files(std::int64_t id);
    void mail_again(Invoice& invoice, Instant now);           // an issued one
    // The order was reversed: its invoice is not wanted any more. Where the issuer may have been asked for it, the worker
    // finds out what became of it; what he has issued is undone by a red letter.
    void drop(const Order& order, Instant now);
    InvoicePage page(const InvoiceFilter& filter);            // one row per order: its newest invoice
    std::vector<InvoiceRow> of_order(const std::string& number);  // newest first
    // Of those that were issued then, the next ones after that row, at most InvoiceFilter::page_size: by their ids.
    std::vector<InvoiceRow> issued(CompanyId company, Instant from, Instant until, std::int64_t after);
    std::optional<Instant> first_issued(CompanyId company);  // nothing when none was
    std::optional<Invoice> of_company_order(CompanyId company, const std::string& order_number);  // its newest

private:
    void post(const Invoice& invoice, Instant now);

    Link& link_;
};

}
