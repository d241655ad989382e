// AES-256-GCM by OpenSSL. Nonces are random: with one key that is good for 2^32 seals (NIST SP 800-38D).
#include "crypto/sealed.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "crypto/files.hpp"
#include "crypto/tokens.hpp"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace cakey::crypto {

namespace {

constexpr char version = 1;
constexpr std::size_t key_size = 32;
constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* in(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

unsigned char* out(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

[[noreturn]] void fail() { throw std::runtime_error("OpenSSL could not run AES-256-GCM"); }

// `encrypting` as EVP_CipherInit_ex has it: 1 or 0. The version byte is bound in, too.
Cipher start(int encrypting, const std::string& key, std::string_view nonce, std::string_view associated)
{
    Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    if (!cipher || EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce), encrypting) != 1
        || EVP_CipherUpdate(cipher.get(), nullptr, &size, in({&version, 1}), 1) != 1
        || EVP_CipherUpdate(cipher.get(), nullptr, &size, in(associated), static_cast<int>(associated.size())) != 1)
        fail();
    return cipher;
}

std::string pass_through(EVP_CIPHER_CTX* cipher, std::string_view bytes)
{
    std::string result(bytes.size(), '\0');
    int size = 0;
    if (EVP_CipherUpdate(cipher, out(result), &size, in(bytes), static_cast<int>(bytes.size())) != 1)
        fail();
    return result;
}

}

Seal::Seal(const std::string& key_file) : key_(read_private_file(key_file))
{
    if (key_.size() == key_size)
        return;
    const auto bytes = from_hex(without_line_end(key_));
    if (!bytes || bytes->size() != key_size)
        throw std::runtime_error("the sealing key " + key_file + " must be 32 bytes or 64 hex digits");
    key_ = *bytes;
}

std::string Seal::seal(std::string_view plain, std::string_view associated) const
{
    const auto nonce = random_bytes(nonce_size);
    const auto cipher = start(1, key_, nonce, associated);
    const auto text = pass_through(cipher.get(), plain);

    std::string tag(tag_size, '\0');
    int size = 0;
    if (EVP_CipherFinal_ex(cipher.get(), out(tag), &size) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, tag.data()) != 1)
        fail();
    return version + nonce + text + tag;
}

std::optional<std::string> Seal::open(std::string_view sealed, std::string_view associated) const
{
    if (sealed.size() < 1 + nonce_size + tag_size || sealed.front() != version)
        return std::nullopt;
    const auto text = sealed.substr(1 + nonce_size, sealed.size() - 1 - nonce_size - tag_size);
    std::string tag(sealed.substr(sealed.size() - tag_size));

    const auto cipher = start(0, key_, sealed.substr(1, nonce_size), associated);
    auto plain = pass_through(cipher.get(), text);
    unsigned char none[1];
    int size = 0;
    if (EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, tag.data()) != 1
        || EVP_CipherFinal_ex(cipher.get(), none, &size) != 1)
        return std::nullopt;
    return plain;
}

std::string Seal::key_for(std::string_view purpose) const { return hmac_sha256(key_, purpose); }

}
