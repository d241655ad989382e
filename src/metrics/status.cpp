#include "metrics/status.hpp"

#include "store/store.hpp"

#include <algorithm>
#include <chrono>

namespace cakey::metrics {

std::vector<Figure> status_figures(Store& store, const Clock& clock)
{
    const auto now = clock.now();
    const auto backlog = store.read([&](Unit& unit) { return unit.ocsp_responses().backlog(now); });
    const auto late = now - backlog.first_due_at.value_or(now);
    return {gauge("cakey_ocsp_waiting", "OCSP answers that are due and still to be signed.",
                  static_cast<double>(backlog.due)),
            gauge("cakey_ocsp_late_seconds",
                  "For how long the OCSP answer that is to be signed the longest has been due.",
                  std::max(0.0, std::chrono::duration<double>(late).count()))};
}

}
