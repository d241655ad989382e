// Reading and writing of times, cleaning of sentences.
#include "outside/wording.hpp"

#include "base/unicode.hpp"
#include "base/utf8.hpp"

#include <charconv>
#include <cstdint>

namespace cakey::outside {

namespace {

constexpr std::string_view pattern = "dddd-dd-dd dd:dd:dd";
constexpr std::size_t most_bytes = 300;
constexpr std::size_t personal_digits = 7;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

int number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

}

std::optional<Instant> china_instant(std::string_view text)
{
    if (text.size() != pattern.size())
        return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (pattern[at] == 'd' ? !is_digit(text[at]) : text[at] != pattern[at])
            return std::nullopt;

    const Date date(std::chrono::year(number(text.substr(0, 4))),
                    std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
                    std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2)))));
    const int hour = number(text.substr(11, 2));
    const int minute = number(text.substr(14, 2));
    const int second = number(text.substr(17, 2));
    if (!date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return china_midnight(date) + std::chrono::hours(hour) + std::chrono::minutes(minute)
           + std::chrono::seconds(second);
}

std::optional<Instant> unix_instant(std::string_view milliseconds)
{
    constexpr std::int64_t last = 253'402'300'799'999;
    std::int64_t count = 0;
    const auto end = milliseconds.data() + milliseconds.size();
    const auto [stop, error] = std::from_chars(milliseconds.data(), end, count);
    if (error != std::errc() || stop != end || count < 0 || count > last)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(count));
}

std::string utc_text(Instant at)
{
    auto text = china_text(at - china_offset) + 'Z';
    text[10] = 'T';
    return text;
}

std::string shortened(std::string_view text, std::size_t most)
{
    constexpr std::string_view rest = "…（全文请登录查看）";
    if (code_points(text) <= most)
        return std::string(text);
    return whole_words(text, most - code_points(rest)).append(rest);
}

std::string for_log(std::string_view sentence)
{
    std::string text;
    for (std::size_t at = 0; at < sentence.size();) {
        auto end = at;
        while (end < sentence.size() && is_digit(sentence[end]))
            ++end;
        if (end - at >= personal_digits) {
            text += '#';
            at = end;
        } else if (end > at) {
            text += sentence.substr(at, end - at);
            at = end;
        } else {
            const auto byte = static_cast<unsigned char>(sentence[at++]);
            text += byte < 0x20 || byte == 0x7f ? ' ' : static_cast<char>(byte);
        }
    }
    if (text.size() > most_bytes) {
        auto end = most_bytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
            --end;
        text.resize(end);
    }
    return text;
}

std::string plain_words(std::string_view text, std::size_t most)
{
    constexpr std::string_view forbidden = "/=&<>\"'\\";
    std::string words;
    std::size_t characters = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte & 0xc0) != 0x80 && ++characters > most)
            break;
        words += byte < 0x20 || byte == 0x7f || forbidden.find(letter) != std::string_view::npos ? ' ' : letter;
    }
    return words;
}

}
