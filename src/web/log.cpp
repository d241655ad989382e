// Log lines that no visitor can forge.
#include "web/log.hpp"

#include "web/request.hpp"
#include "web/wire_text.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>

namespace cakey::web {

namespace {

// A line of at most PIPE_BUF bytes is not mixed with another process's, whatever standard error is.
constexpr std::size_t most_bytes_in_line = 4096;

// At most so many bytes, without cutting a UTF-8 character in two.
std::string_view cut(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return text.substr(0, most);
}

std::string two(unsigned value, unsigned digits = 2)
{
    auto text = std::to_string(value);
    return std::string(digits - std::min<std::size_t>(digits, text.size()), '0') + text;
}

// "2026-11-22T06:05:09.123Z"
std::string utc(std::chrono::system_clock::time_point at)
{
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(floor<milliseconds>(at - day));
    return two(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' + two(static_cast<unsigned>(date.month()))
           + '-' + two(static_cast<unsigned>(date.day())) + 'T' + two(static_cast<unsigned>(time.hours().count())) + ':'
           + two(static_cast<unsigned>(time.minutes().count())) + ':'
           + two(static_cast<unsigned>(time.seconds().count())) + '.'
           + two(static_cast<unsigned>(time.subseconds().count()), 3) + 'Z';
}

bool is_bare(std::string_view value)
{
    constexpr std::string_view allowed =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.:/{}@+-";
    return !value.empty() && value.find_first_not_of(allowed) == std::string_view::npos;
}

// Quoted unless it is a plain word. Quotes, controls and what is not UTF-8 are escaped.
std::string quoted(std::string_view value)
{
    if (is_bare(value))
        return std::string(value);
    constexpr std::string_view digits = "0123456789abcdef";
    const bool clean = is_clean_line(value);
    std::string text = "\"";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            text += {'\\', c};
        else if (c == '\n')
            text += "\\n";
        else if (byte < 0x20 || (byte >= 0x7F && !clean))
            text += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        else
            text += c;
    }
    return text + '"';
}

void append_fact(std::string& line, std::string_view key, std::string_view value, std::size_t most = 200)
{
    if (!value.empty())
        line.append(" ").append(key).append("=").append(quoted(cut(value, most)));
}

}

std::string line_of(const Request& request, const Outcome& outcome)
{
    std::array<char, 32> ms;
    const auto milliseconds = static_cast<double>(outcome.took.count()) / 1000;
    const auto end = std::to_chars(ms.data(), ms.data() + ms.size(), milliseconds, std::chars_format::fixed, 1).ptr;

    auto line = "at=" + utc(outcome.ended);
    append_fact(line, "method", name_of(request.method()));
    append_fact(line, "route", request.route().empty() ? "-" : request.route());
    append_fact(line, "status", std::to_string(outcome.status));
    append_fact(line, "ms", std::string_view(ms.data(), end));
    append_fact(line, "bytes", std::to_string(outcome.bytes));
    append_fact(line, "person", request.log().person);
    append_fact(line, "order", request.log().order);
    append_fact(line, "event", request.log().event);
    append_fact(line, "reference", request.log().reference);
    return line;
}

Log::Log() : descriptor_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3))
{
    if (descriptor_ < 0)
        throw std::system_error(errno, std::system_category(), "standard error is not open");
}

Log::Log(const std::string& path) : descriptor_(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640))
{
    if (descriptor_ < 0)
        throw std::system_error(errno, std::system_category(), "the log " + path + " cannot be opened");
}

Log::~Log()
{
    ::close(descriptor_);
}

void Log::write(const Request& request, const Outcome& outcome) const
{
    append(line_of(request, outcome));
}

void Log::note(std::string_view event, std::string_view text, std::string_view reference) const
{
    auto line = "at=" + utc(std::chrono::system_clock::now());
    append_fact(line, "event", event);
    append_fact(line, "reference", reference);
    append_fact(line, "text", text, 800);
    append(std::move(line));
}

void Log::append(std::string line) const
{
    line.resize(std::min(line.size(), most_bytes_in_line - 1));
    line += '\n';
    // A full disk must not stop the site: a line that cannot be written is lost.
    while (::write(descriptor_, line.data(), line.size()) < 0 && errno == EINTR) {
    }
}

}
