// Whom this program answers for: an issuer, and the key that answers about its certificates.
#pragma once

#include "ca/status.hpp"
#include "store/store.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cakey::ocsp {

struct Responder {
    std::string issuer;  // RFC 4514
    ca::StatusResponder signs;
};

// Read from ca_keys, again and again: responders' certificates last weeks. For any number of threads.
class Responders {
public:
    using All = std::vector<Responder>;

    // std::runtime_error, that names the key, when one cannot be had. The old ones go on then.
    void read(Store& store, Instant now);
    std::shared_ptr<const All> all() const;

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const All> all_ = std::make_shared<const All>();
};

}
