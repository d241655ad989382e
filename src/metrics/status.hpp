// Figures of answers about certificates' status, as the database counts them.
#pragma once

#include "base/clock.hpp"
#include "metrics/figure.hpp"

#include <vector>

namespace cakey {
class Store;
}

namespace cakey::metrics {

// cakey-ocsp tells them, and cakey-worker, which is there to tell when cakey-ocsp is not.
std::vector<Figure> status_figures(Store& store, const Clock& clock);

}
