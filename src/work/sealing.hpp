// Each few seconds what was written into the audit log is sealed, and each day the newest seal is put where it can be
// carried away.
#pragma once

#include "domain/audit_seal.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

namespace cakey::work {

class Sealing {
public:
    static constexpr std::chrono::seconds between_rounds{10};

    // Throws std::runtime_error for a file that is none of keys.
    Sealing(Store& store, const Clock& clock, std::string key_file, std::string heads, Note note);

    void run(std::stop_token stop);
    void step(std::stop_token stop = {});  // all that is there

private:
    Store& store_;
    const Clock& clock_;
    const std::string key_file_;  // read for each round: keys may come while we run
    const std::string heads_;     // a directory
    Note note_;
};

}
