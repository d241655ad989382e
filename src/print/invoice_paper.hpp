// The paper of an invoice (数电票), for issuers that give its data and no PDF.
#pragma once

#include "domain/invoice_paper.hpp"

#include <string>

namespace cakey::print {

// What its QR code says, as the tax authority's papers have it: kind, number, price and tax together, date.
std::string invoice_qr_text(const InvoicePaper& paper);

// A PDF of one sheet, 210 by 140 mm, with its fonts inside. It has no seal of the authority's, and says who drew it.
// std::out_of_range for an amount beyond in_capitals().
std::string invoice_pdf(const InvoicePaper& paper);

}
