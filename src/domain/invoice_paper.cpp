// Sums of what stands there: nothing is rounded here.
#include "domain/invoice_paper.hpp"

namespace cakey {

Fen InvoicePaper::net() const
{
    Fen sum;
    for (const auto& line : lines)
        sum += line.net;
    return sum;
}

Fen InvoicePaper::tax() const
{
    Fen sum;
    for (const auto& line : lines)
        sum += line.tax;
    return sum;
}

}
