// A row of an invoice list: everything but the files; and a page of such rows.
#pragma once

#include "domain/ids.hpp"
#include "domain/invoice.hpp"
#include "domain/invoice_files.hpp"
#include "store/list_page.hpp"

#include <optional>
#include <string>

namespace cakey {

struct InvoiceRow {
    std::int64_t id = 0;
    std::string order_number;
    std::string number;  // ours
    InvoiceState state = InvoiceState::wanted;
    std::string title;
    std::string tax_number;
    std::string email;
    Fen amount;
    std::string invoice_number;
    std::optional<Instant> issued_at;
    std::optional<Instant> mailed_at;
    Instant created_at;
    std::string mail_to;  // empty: `email`
    bool has_pdf = false;
    bool has_ofd = false;
    bool has_xml = false;
    InvoiceKind kind = InvoiceKind::ordinary;
    std::string replaces{};        // the number of the one whose place it takes; empty: it is the first
    std::string red_number{};      // of the red letter that has undone it; empty: none
    InvoiceFormats red_formats{};  // of which there are files of that

    bool has(InvoiceFormat format) const
    {
        return format == InvoiceFormat::pdf ? has_pdf : format == InvoiceFormat::ofd ? has_ofd : has_xml;
    }
    ListPlace place() const { return {created_at, id}; }
};

struct InvoiceFilter {
    static constexpr int page_size = 20;

    CompanyId company;
    std::optional<ListPlace> after;   // older than that row
    std::optional<ListPlace> before;  // newer than that row; at most one of the two
};

using InvoicePage = ListPage<InvoiceRow>;

}
