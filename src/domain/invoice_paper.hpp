// What stands on the paper of an issued invoice.
#pragma once

#include "base/clock.hpp"
#include "domain/fen.hpp"
#include "domain/invoice_kind.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cakey {

struct InvoiceParty {
    std::string name;
    std::string tax_number;
};

struct InvoicePaperLine {
    std::string name;           // *信息技术服务*数字证书服务费
    std::int64_t quantity = 1;  // negative on a red letter
    Fen net;                    // of the whole line; negative on a red letter, and so is the tax
    int tax_percent = 6;
    Fen tax;
};

struct InvoicePaper {
    InvoiceKind kind = InvoiceKind::ordinary;
    std::string number;  // 20 digits
    Instant issued_at;
    InvoiceParty buyer;
    InvoiceParty seller;
    std::vector<InvoicePaperLine> lines;
    std::string remark;
    std::string clerk;  // 开票人

    Fen net() const;
    Fen tax() const;
    Fen gross() const { return net() + tax(); }
};

// Draws it: a PDF.
using DrawInvoice = std::function<std::string(const InvoicePaper&)>;

}
