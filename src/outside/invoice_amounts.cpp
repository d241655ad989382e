// Whole numbers only.
#include "outside/invoice_amounts.hpp"

namespace cakey::outside {

NetAndTax split_gross(Fen gross, int tax_percent)
{
    const std::int64_t divisor = 100 + tax_percent;
    const Fen net((gross.count() * 200 + divisor) / (2 * divisor));
    return {net, gross - net};
}

}
