// The request log: one line for each request, written at its end.
#pragma once

#include "base/log_line.hpp"
#include "base/repetitions.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

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

// Appends whole lines, one write() each, so several processes may share a file.
class Log {
public:
    Log();                                  // to standard error
    explicit Log(const std::string& path);  // to a file; std::runtime_error when it cannot be opened
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void write(const Request& request, const Outcome& outcome) const;

    // A line about the program itself, or the text of an error behind a reference number. Without one, equal lines are
    // counted: one a minute is written, and says how many it stands for.
    void note(std::string_view event, std::string_view text, std::string_view reference = {}) const;

private:
    void append(const LogLine& line) const;

    int descriptor_;
    mutable Repetitions repetitions_;
};

}
