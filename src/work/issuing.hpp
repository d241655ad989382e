// Our own authority at work: signs what was released, in the order of deeds of doc/CA.md.
#pragma once

#include "base/clock.hpp"
#include "base/pulse.hpp"
#include "ca/embedded.hpp"
#include "deeds/signing.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace cakey::work {

class Issuing {
public:
    Issuing(Store& store, CaSettings settings, const Clock& clock, Note note)
        : store_(store), authority_(std::move(settings)), clock_(clock), note_(std::move(note))
    {
    }

    // Returns soon after a stop is asked for; the batch that is under way is finished.
    void run(std::stop_token stop);
    // Goes once over all that is to be signed. Gives how many were. Fault::unavailable while the database is away.
    int round(std::stop_token stop = {});

    // For Prometheus and the watchdog, from whatever thread.
    std::uint64_t issued() const { return issued_; }
    std::uint64_t failed() const { return failed_; }
    const Pulse& pulse() const { return pulse_; }
    // Whose keys are open as of the last round, for what else they sign; from whatever thread.
    std::vector<ca::Signer> issuers() const;

private:
    // What could not be signed is tried again, less and less often.
    struct Wait {
        int tries = 0;
        Instant until;
    };

    void open_keys(Instant now);
    int go_on(std::stop_token stop);  // with what was begun, by whichever process
    int begin(std::stop_token stop);  // what was released
    int sign(const std::vector<CertificateInSigning>& begun);
    std::optional<deeds::WrittenIntent> write(const ReleasedCertificate& released);
    bool is_waiting(std::int64_t certificate, Instant now) const;
    void put_off(std::int64_t certificate, const std::string& why);
    // The deed on all of them at once; when that fails, one by one, so that one that cannot be stored stops no other.
    template <class Thing, class Result>
    std::vector<Result> stored(const std::vector<Thing>& things, std::int64_t Thing::*id,
                               std::vector<Result> (*deed)(Unit&, const std::vector<Thing>&, Instant));

    Store& store_;
    ca::Embedded authority_;
    const Clock& clock_;
    const Note note_;
    std::map<ProfileKind, CertificateProfileVersion> profiles_;  // in force as of this round
    mutable std::mutex mutex_;
    std::vector<ca::Signer> issuers_;
    std::map<std::int64_t, Wait> waits_;  // by the certificate's number
    std::atomic<std::uint64_t> issued_ = 0;
    std::atomic<std::uint64_t> failed_ = 0;
    Pulse pulse_;
    bool database_is_away_ = false;
};

}
