// One bit-shifting encoder and decoder for hex, base64 and base32; percent-encoding.
#include "base/encodings.hpp"

#include <cstdint>

namespace cakey {

namespace {

constexpr std::string_view base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view base32_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view hex_alphabet = "0123456789abcdef";

std::string encode(std::string_view bytes, std::string_view alphabet, unsigned bits)
{
    std::string text;
    std::uint32_t held = 0;
    unsigned count = 0;
    for (const unsigned char byte : bytes) {
        held = held << 8 | byte;
        for (count += 8; count >= bits; count -= bits)
            text += alphabet[held >> (count - bits) & ((1u << bits) - 1)];
        held &= (1u << count) - 1;
    }
    if (count > 0)
        text += alphabet[held << (bits - count) & ((1u << bits) - 1)];
    return text;
}

// Bits left over at the end must be zero, or two texts would mean the same bytes.
std::optional<std::string> decode(std::string_view text, std::string_view alphabet, unsigned bits)
{
    std::string bytes;
    std::uint32_t held = 0;
    unsigned count = 0;
    for (const char letter : text) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos)
            return std::nullopt;
        held = held << bits | static_cast<std::uint32_t>(value);
        count += bits;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(held >> count);
        }
        held &= (1u << count) - 1;
    }
    if (count >= bits || held != 0)
        return std::nullopt;
    return bytes;
}

void pad(std::string& text, std::size_t group)
{
    while (text.size() % group != 0)
        text += '=';
}

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool is_alphanumeric(char letter)
{
    return (letter >= '0' && letter <= '9') || (small(letter) >= 'a' && small(letter) <= 'z');
}

}

std::string hex(std::string_view bytes) { return encode(bytes, hex_alphabet, 4); }

std::optional<std::string> from_hex(std::string_view text)
{
    std::string lower;
    for (const char letter : text)
        lower += small(letter);
    return decode(lower, hex_alphabet, 4);
}

std::string base64(std::string_view bytes)
{
    auto text = encode(bytes, base64_alphabet, 6);
    pad(text, 4);
    return text;
}

std::optional<std::string> from_base64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    return decode(text, base64_alphabet, 6);
}

std::string base64url(std::string_view bytes) { return encode(bytes, base64url_alphabet, 6); }

std::optional<std::string> from_base64url(std::string_view text) { return decode(text, base64url_alphabet, 6); }

std::string base32(std::string_view bytes)
{
    auto text = encode(bytes, base32_alphabet, 5);
    pad(text, 8);
    return text;
}

std::optional<std::string> from_base32(std::string_view text)
{
    std::string letters;
    for (const char letter : text)
        if (letter != ' ' && letter != '-')
            letters += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    while (letters.ends_with('='))
        letters.pop_back();
    return decode(letters, base32_alphabet, 5);
}

std::string percent_encoded(std::string_view text, std::string_view kept)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (is_alphanumeric(letter) || kept.find(letter) != std::string_view::npos)
            encoded += letter;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return encoded;
}

std::optional<std::string> percent_decoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const auto byte = i + 2 < text.size() ? from_hex(text.substr(i + 1, 2)) : std::nullopt;
        if (!byte)
            return std::nullopt;
        decoded += *byte;
        i += 2;
    }
    return decoded;
}

}
