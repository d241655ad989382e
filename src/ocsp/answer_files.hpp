// Answers signed ahead, stored, and put as files that a web server gives without asking anybody. doc/CA.md has the order of
// deeds.
#pragma once

#include "base/pulse.hpp"
#include "ocsp/responders.hpp"
#include "ocsp/tally.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace cakey::ocsp {

class AnswerFiles {
public:
    static constexpr int batch = 200;
    static constexpr std::chrono::milliseconds between_rounds{500};
    static constexpr std::chrono::minutes between_readings{1};  // of the responders

    AnswerFiles(Store& store, Responders& responders, const Clock& clock, std::string directory, Tally& tally,
                Note note);

    // Of several processes with that directory one does it: two would put each other's older answers back. Each reads the
    // responders.
    void run(std::stop_token stop);
    void step();

    const Pulse& pulse() const { return pulse_; }  // for the watchdog, from whatever thread

private:
    // The log and the tally are told when it fails.
    void attempt(const std::function<void()>& deed);
    void note_failure(const std::string& why);
    void read_responders();
    void fill();
    bool sign_due(Responders::All& responders);
    bool file_unfiled();
    bool renew(const DueStatus& due, const Responder& responder, Instant now);
    void end(const DueStatus& due);
    void forget(const DueStatus& due);
    void know_files();
    std::string path_of(const std::string& request) const;

    Store& store_;
    Responders& responders_;
    const Clock& clock_;
    const std::string directory_;
    Tally& tally_;
    const Note note_;
    Instant read_at_{};
    bool knows_files_ = false;
    bool database_is_away_ = false;
    Pulse pulse_;
};

}
