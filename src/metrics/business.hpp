// Figures of what is still to be done, from the database.
#pragma once

#include "base/clock.hpp"
#include "metrics/figure.hpp"

namespace cakey {
class Store;
}

namespace cakey::metrics {

// The outbox by kind, payments open, refunds wanted and stuck, the order that waits longest for review. By indexes of what is
// open: at any size a few milliseconds. Fault::unavailable.
std::vector<Figure> business_figures(Store& store, const Clock& clock);

}
