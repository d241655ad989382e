// Decoding UTF-8.
#include "base/utf8.hpp"

namespace cakey {

namespace {

unsigned char byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(std::string_view text, std::size_t at) { return (byte(text, at) & 0xc0) == 0x80; }

}

std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at)
{
    if (at >= text.size())
        return std::nullopt;
    const auto lead = byte(text, at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() - at < size)
        return std::nullopt;

    char32_t point = lead & (0xff >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if (!is_continuation(text, at + i))
            return std::nullopt;
        point = point << 6 | (byte(text, at + i) & 0x3f);
    }
    const bool overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    if (overlong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
        return std::nullopt;
    at += size;
    return point;
}

bool is_utf8(std::string_view text)
{
    std::size_t at = 0;
    while (next_code_point(text, at)) {
    }
    return at == text.size();
}

std::size_t code_points(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        if (!next_code_point(text, at))
            ++at;
    return count;
}

std::string_view cut(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && is_continuation(text, most))
        --most;
    return text.substr(0, most);
}

std::string_view cut_front(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    auto begin = text.size() - most;
    while (begin < text.size() && is_continuation(text, begin))
        ++begin;
    return text.substr(begin);
}

std::string_view first_code_points(std::string_view text, std::size_t most)
{
    std::size_t end = 0;
    for (; most > 0 && end < text.size(); --most)
        if (!next_code_point(text, end))
            ++end;
    return text.substr(0, end);
}

}
