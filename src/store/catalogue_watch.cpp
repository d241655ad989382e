// A connection that is lost takes calls with it: what was kept under it counts no more, even when the next one stands.
#include "store/catalogue_watch.hpp"

#include "base/pause.hpp"
#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey {

namespace {

constexpr std::chrono::milliseconds one_wait{500};  // so long a stop may take
constexpr std::chrono::seconds before_again{1};

}

void CatalogueWatch::listen(Store& store, std::stop_token stop)
{
    std::uint64_t editions = 0;
    while (!stop.stop_requested()) {
        try {
            // The first wait on a connection gives nothing: from then on it listens.
            const auto heard = store.wait_for_catalogue(edition_ == 0 ? std::chrono::milliseconds(0) : one_wait);
            if (heard == Store::Heard::lost)
                edition_ = 0;
            else if (heard == Store::Heard::call || edition_ == 0)
                edition_ = ++editions;
        } catch (const DomainError&) {  // the log of those who ask for more than this says so
            edition_ = 0;
            pause(stop, before_again);
        }
    }
    edition_ = 0;
}

}
