// A line of a log, key=value, that nobody can forge by what they send.
#pragma once

#include "base/clock.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace cakey {

std::string log_text(Instant at);  // "2026-11-22T06:05:09.123Z"

// at=2026-11-22T06:05:09.123Z event=started text="5 threads"
class LogLine {
public:
    explicit LogLine(Instant at);

    // Nothing for an empty value. A value that is no plain word is quoted; quotes, controls and what is not UTF-8 are
    // escaped; at most so many bytes of it are kept.
    LogLine& add(std::string_view key, std::string_view value, std::size_t most = 200);

    const std::string& text() const { return text_; }
    // With its line end, cut to what one write() puts into a pipe whole (PIPE_BUF): lines of several processes do not mix.
    std::string whole() const;

private:
    std::string text_;
};

}
