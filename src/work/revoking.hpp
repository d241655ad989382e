// Has another authority revoke what was approved: again and again until it says that it did, for asking twice is harmless.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <stop_token>
#include <utility>

namespace cakey::work {

class Revoking {
public:
    static constexpr std::chrono::seconds between_rounds{10};

    Revoking(Store& store, CertificateAuthority& authority, const Clock& clock, Note note)
        : store_(store), authority_(authority), clock_(clock), note_(std::move(note))
    {
    }

    void run(std::stop_token stop);
    void step(std::stop_token stop = {});

private:
    bool revoke(const RevocationRow& wanted);

    Store& store_;
    CertificateAuthority& authority_;
    const Clock& clock_;
    const Note note_;
    Instant again_;  // not before: something failed
};

}
