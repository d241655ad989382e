// Whole numbers only.
#include "domain/net_and_tax.hpp"

namespace cakey {

NetAndTax split_gross(Fen gross, int tax_percent)
{
    const std::int64_t divisor = 100 + tax_percent;
    const Fen net((gross.count() * 200 + divisor) / (2 * divisor));
    return {net, gross - net};
}

}
