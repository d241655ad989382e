// A row of an invoice list: everything but the PDF.
#pragma once

#include "domain/invoice.hpp"

#include <optional>
#include <string>

namespace cakey {

struct InvoiceRow {
    std::int64_t id = 0;
    std::string order_number;
    InvoiceState state = InvoiceState::wanted;
    std::string title;
    std::string tax_number;
    std::string email;
    Fen amount;
    std::string invoice_number;
    std::optional<Instant> issued_at;
    std::optional<Instant> mailed_at;
    Instant created_at;
};

}
