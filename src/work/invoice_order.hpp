// What an issuer is asked for, and what stands on the paper of it.
#pragma once

#include "domain/invoice_paper.hpp"
#include "domain/outside.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>

namespace cakey::work {

// Who draws the paper where the issuer gives no PDF, and what he must know of the seller. Without `draw` nobody does.
struct InvoiceDrawing {
    InvoiceParty seller{};
    std::string clerk{};
    DrawInvoice draw{};
};

struct IssuedAs {
    std::string number;  // 20 digits
    Instant at;
};

// Nothing when the prices do not make the total: somebody changed them for a time that is over.
std::optional<InvoiceOrder> order_for(Unit& unit, const Invoice& invoice);

InvoicePaper paper_of(const InvoiceOrder& order, const InvoiceDrawing& by, const IssuedAs& issued);
// Of the red letter that undoes the invoice: the same with all amounts and numbers negative.
InvoicePaper red_paper_of(const InvoiceOrder& order, const InvoiceDrawing& by, const IssuedAs& issued,
                          const std::string& blue_number);

}
