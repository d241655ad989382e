// A line of a log, key=value or JSON, that nobody can forge by what they send.
#pragma once

#include "base/clock.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

std::string log_text(Instant at);  // "2026-11-22T06:05:09.123Z"

enum class LogFormat { logfmt, json };

// at=2026-11-22T06:05:09.123Z event=started text="5 threads"
// {"at":"2026-11-22T06:05:09.123Z","event":"started","text":"5 threads"}
class LogLine {
public:
    struct Fact {
        std::string key;
        std::string value;
        bool is_number = false;
    };

    explicit LogLine(Instant at);

    // Nothing for an empty value. A value that is no plain word is quoted; quotes, controls and what is not UTF-8 are
    // escaped; at most so many bytes of it are kept.
    LogLine& add(std::string_view key, std::string_view value, std::size_t most = 200);
    // One that JSON has without quotes: "12" or "4.2".
    LogLine& add_number(std::string_view key, std::string_view number);

    const std::vector<Fact>& facts() const { return facts_; }
    std::string text(LogFormat format = LogFormat::logfmt) const;
    // With its line end, and no longer than what one write() puts into a pipe whole (PIPE_BUF), so that lines of several
    // processes do not mix: facts that have no room are left out, the last ones first.
    std::string whole(LogFormat format = LogFormat::logfmt) const;

private:
    std::vector<Fact> facts_;
};

}
