// The request log: one line for each request, written at its end.
#pragma once

#include "base/log_line.hpp"
#include "base/log_output.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace cakey::web {

class Request;

// What a page adds to its line. Never a password, a code or an ID number.
struct LogFacts {
    std::string person;     // who asked, by id
    std::string order;      // the order's number
    std::string event;      // what was done, or why not
    std::string reference;  // the number a visitor was shown for an error
};

struct Outcome {
    int status = 0;
    std::size_t bytes = 0;  // of the body, as sent
    std::chrono::microseconds took{0};
    std::chrono::system_clock::time_point ended;
};

// key=value, for example:
//   at=2026-11-22T06:05:09.123Z method=POST route=/desk/orders/{no}/refusal status=303 ms=4.2 bytes=0 from=192.0.2.0/24
//   person=staff:7 order=1
// The route's pattern stands for the path, since a path can carry what must not be kept; a query is never written, and of
// the address only what several people share. doc/LOGGING.md lists the events.
LogLine line_of(const Request& request, const Outcome& outcome);

class Log {
public:
    // std::system_error when its file cannot be opened.
    explicit Log(LogSettings settings = {}) : output_(std::move(settings)) {}

    void write(const Request& request, const Outcome& outcome) const { output_.write(line_of(request, outcome)); }
    void note(std::string_view event, std::string_view text, std::string_view reference = {}) const
    {
        output_.note(event, text, reference);
    }
    void reopen() const { output_.reopen(); }

private:
    LogOutput output_;
};

}
