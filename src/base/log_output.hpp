// Where a program's lines go: a file, standard error, or the journal behind it.
#pragma once

#include "base/log_line.hpp"
#include "base/repetitions.hpp"

#include <string>
#include <string_view>

namespace cakey {

struct LogSettings {
    std::string file = {};  // empty: standard error
    LogFormat format = LogFormat::logfmt;
};

// Appends whole lines, one write() each, so several processes may share a file. Where standard error is systemd's journal a
// line is an entry whose facts are its fields: journalctl CAKEY_EVENT=database_away. Safe to use from several threads.
class LogOutput {
public:
    // std::system_error when the file cannot be opened.
    explicit LogOutput(LogSettings settings = {});
    ~LogOutput();
    LogOutput(const LogOutput&) = delete;
    LogOutput& operator=(const LogOutput&) = delete;

    // A full disk must not stop the site: a line that cannot be written is lost.
    void write(const LogLine& line) const;

    // A line about the program itself, or the text of an error behind a reference number. Without one, equal lines are
    // counted: one a minute is written, and says how many it stands for.
    void note(std::string_view event, std::string_view text, std::string_view reference = {}) const;

    // Opens the file by its name again, after somebody has moved it away; without a file nothing. Says so in it.
    void reopen() const;

private:
    const LogSettings settings_;
    const int descriptor_;
    const bool is_journal_;
    mutable Repetitions repetitions_;
};

}
