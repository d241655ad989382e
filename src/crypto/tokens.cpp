// Random values.
#include "crypto/tokens.hpp"

#include <openssl/rand.h>

#include <cstring>
#include <stdexcept>
#include <string_view>

namespace cakey::crypto {

std::string random_bytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_priv_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("OpenSSL has no random bytes to give");
    return bytes;
}

std::uint32_t random_number()
{
    std::uint32_t number;
    std::memcpy(&number, random_bytes(sizeof number).data(), sizeof number);
    return number;
}

// Bytes at or above the largest multiple of the alphabet's size are thrown away: `%` alone would favour its beginning.
std::string letters_of(std::string_view random, std::size_t count, std::string_view alphabet)
{
    const auto bound = 256 - 256 % alphabet.size();
    std::string letters;
    for (const unsigned char byte : random)
        if (byte < bound && letters.size() < count)
            letters += alphabet[byte % alphabet.size()];
    return letters;
}

std::string random_letters(std::size_t count, std::string_view alphabet)
{
    std::string letters;
    while (letters.size() < count)
        letters += letters_of(random_bytes(count), count - letters.size(), alphabet);
    return letters;
}

std::string random_token() { return base64url(random_bytes(32)); }

std::string random_hex() { return hex(random_bytes(16)); }

std::string random_digits(std::size_t count) { return random_letters(count, "0123456789"); }

std::string random_password(std::size_t count)
{
    // Without 0 O o, 1 I i L l, 2 Z z, 5 S s, 8 B, U u V v W w: it is read off a phone and typed.
    return random_letters(count, "34679ACDEFGHJKMNPQRTXYabcdefghjkmnpqrtxy");
}

}
