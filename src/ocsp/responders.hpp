// Whom this program answers for: an issuer, and the key that answers about its certificates.
#pragma once

#include "ca/opened_keys.hpp"
#include "ca/status.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace cakey::ocsp {

using Note = std::function<void(const std::string& event, const std::string& text)>;

struct Responder {
    std::string issuer;    // RFC 4514
    std::int64_t key = 0;  // its own, in ca_keys
    ca::StatusResponder signs;
};

// Read from ca_keys, again and again: responders' certificates last weeks.
class Responders {
public:
    using All = std::vector<Responder>;

    Responders(CaSettings settings, Note note) : opened_(std::move(settings)), note_(std::move(note)) {}

    // Of each issuer the responder that lasts longest of those whose keys can be opened. The log is told which cannot, and for
    // which issuer nobody answers. By one thread at a time.
    void read(Store& store, Instant now);
    std::shared_ptr<const All> all() const;  // from whatever thread

private:
    bool add(All& read, const CaKey& issuer, const CaKey& key) const;

    ca::OpenedKeys opened_;
    const Note note_;
    mutable std::mutex mutex_;
    std::shared_ptr<const All> all_ = std::make_shared<const All>();
};

}
