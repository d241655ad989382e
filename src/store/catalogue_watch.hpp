// Whether the catalogue is still what somebody has read: the database calls when it changes.
#pragma once

#include <atomic>
#include <cstdint>
#include <stop_token>

namespace cakey {
class Store;

// One per process.
class CatalogueWatch {
public:
    // Another number when something may have changed: what was read under one number is so as long as it is that. 0:
    // nobody listens, and nothing that is read may be kept.
    std::uint64_t edition() const { return edition_; }

    // Listens until it is stopped, through a connection of its own: for a thread of its own. `store` is nobody else's.
    void listen(Store& store, std::stop_token stop);

private:
    std::atomic<std::uint64_t> edition_ = 0;
};

}
