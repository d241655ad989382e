// What happens by the clock alone: unpaid orders close, sent ones complete, what was not corrected is refused,
// certificates end; old sessions and codes go, papers and records that the law wants no longer, and deleted accounts.
#pragma once

#include "base/pulse.hpp"
#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace cakey::work {

class Deadlines {
public:
    // `papers_kept`: after an order or a request has ended.
    Deadlines(Store& store, Gateway& gateway, const Clock& clock, std::chrono::years papers_kept, Note note)
        : store_(store), gateway_(gateway), clock_(clock), papers_kept_(papers_kept), note_(std::move(note))
    {
    }

    void run(std::stop_token stop);
    const Pulse& pulse() const { return pulse_; }  // of run()
    void step(std::stop_token stop = {});  // one round over everything that is due

private:
    void attempt(const std::string& about, const std::function<void()>& deed);
    void close_unpaid(const std::string& number);
    bool surely_unpaid(const Payment& payment);
    void presume_received(const std::string& number);
    void lapse(const std::string& number);
    void end(const EndedCertificate& ended);
    void forget_certificates(Instant now);
    void forget_deleted(Instant now);
    void clean_up();
    void forget_papers();
    void forget_papers_of(const std::string& number, Instant now);

    Store& store_;
    Gateway& gateway_;
    const Clock& clock_;
    const std::chrono::years papers_kept_;
    Note note_;
    Pulse pulse_;
};

}
