// Quoting, and instants as logs have them.
#include "base/log_line.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::size_t most_bytes_in_line = 4096;

std::string padded(long value, std::size_t digits = 2)
{
    const auto text = std::to_string(value);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

bool is_bare(std::string_view value)
{
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.:/{}@+-";
    return value.find_first_not_of(allowed) == std::string_view::npos;
}

// Whether its characters beyond ASCII may stand as they are.
bool is_clean_line(std::string_view text)
{
    std::size_t at = 0;
    while (const auto point = next_code_point(text, at))
        if (is_control(*point))
            return false;
    return at == text.size();
}

constexpr std::string_view digits = "0123456789abcdef";

std::string in_quotes(std::string_view value)
{
    if (is_bare(value))
        return std::string(value);
    const bool clean = is_clean_line(value);
    std::string text = "\"";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            text += {'\\', c};
        else if (c == '\n')
            text += "\\n";
        else if (byte < 0x20 || (byte >= 0x7f && !clean))
            text += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        else
            text += c;
    }
    return text + '"';
}

// What is not UTF-8 becomes the characters of Latin-1 that have its bytes: JSON knows no bytes.
std::string json_quoted(std::string_view value)
{
    std::string text = "\"";
    for (std::size_t at = 0; at < value.size();) {
        const auto begin = at;
        const auto c = next_code_point(value, at);
        if (!c)  // no UTF-8: as if it were Latin-1
            ++at;
        const auto code = c.value_or(static_cast<unsigned char>(value[begin]));
        if (code == '"' || code == '\\')
            text += {'\\', value[begin]};
        else if (code == '\n')
            text += "\\n";
        else if (!c || is_control(code))
            text.append("\\u00").append({digits[code >> 4], digits[code & 15]});
        else
            text += value.substr(begin, at - begin);
    }
    return text + '"';
}

std::string written(const LogLine::Fact& fact, LogFormat format)
{
    if (format == LogFormat::logfmt)
        return fact.key + '=' + in_quotes(fact.value);
    return json_quoted(fact.key) + ':' + (fact.is_number ? fact.value : json_quoted(fact.value));
}
}

std::string log_text(Instant at)
{
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const hh_mm_ss time(floor<milliseconds>(at - day));
    return date_text(Date(day)) + 'T' + padded(time.hours().count()) + ':' + padded(time.minutes().count()) + ':'
           + padded(time.seconds().count()) + '.' + padded(time.subseconds().count(), 3) + 'Z';
}

LogLine::LogLine(Instant at) : facts_{{"at", log_text(at)}} {}

LogLine& LogLine::add(std::string_view key, std::string_view value, std::size_t most)
{
    if (!value.empty())
        facts_.push_back({std::string(key), std::string(cut(value, most))});
    return *this;
}

LogLine& LogLine::add_number(std::string_view key, std::string_view number)
{
    if (!number.empty())
        facts_.push_back({std::string(key), std::string(number), true});
    return *this;
}

std::string LogLine::text(LogFormat format) const
{
    const auto line = whole(format);
    return line.substr(0, line.size() - 1);
}

std::string LogLine::whole(LogFormat format) const
{
    const bool is_json = format == LogFormat::json;
    const std::string_view end = is_json ? "}\n" : "\n";
    std::string line = is_json ? "{" : "";
    for (const auto& fact : facts_) {
        auto more = written(fact, format);
        if (&fact != &facts_.front())
            more.insert(0, is_json ? "," : " ");
        if (line.size() + more.size() + end.size() > most_bytes_in_line)
            break;
        line += more;
    }
    return line.append(end);
}

}
