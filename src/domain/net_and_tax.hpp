// Net and tax out of a gross price.
#pragma once

#include "domain/fen.hpp"

namespace cakey {

struct NetAndTax {
    Fen net;
    Fen tax;
};

// net = gross / (1 + rate), rounded half up to a fen; tax = gross - net, so that they always make gross together.
// gross is not negative. The tax may differ by a fen from net times rate: all three are sent, no side rounds again.
NetAndTax split_gross(Fen gross, int tax_percent);

}
