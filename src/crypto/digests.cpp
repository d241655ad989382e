// Digests by OpenSSL's EVP interface.
#include "crypto/digests.hpp"

#include "base/encodings.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>

namespace cakey::crypto {

namespace {

std::string digest(const EVP_MD* kind, std::string_view bytes)
{
    unsigned char result[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), result, &size, kind, nullptr) != 1)
        throw std::runtime_error("OpenSSL could not compute a digest");
    return {reinterpret_cast<const char*>(result), size};
}

std::string keyed_digest(const EVP_MD* kind, std::string_view key, std::string_view bytes)
{
    unsigned char result[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!HMAC(kind, key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
              bytes.size(), result, &size))
        throw std::runtime_error("OpenSSL could not compute a keyed digest");
    return {reinterpret_cast<const char*>(result), size};
}

}

std::string sha256(std::string_view bytes) { return digest(EVP_sha256(), bytes); }

std::string sha256_hex(std::string_view bytes) { return hex(sha256(bytes)); }

std::string md5_hex(std::string_view bytes) { return hex(digest(EVP_md5(), bytes)); }

std::string hmac_sha256(std::string_view key, std::string_view bytes) { return keyed_digest(EVP_sha256(), key, bytes); }

std::string hmac_sha1(std::string_view key, std::string_view bytes) { return keyed_digest(EVP_sha1(), key, bytes); }

bool constant_time_equal(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

}
