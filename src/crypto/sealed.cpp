// AES-256-GCM by OpenSSL. Nonces are random: with one key that is good for 2^32 seals (NIST SP 800-38D).
#include "crypto/sealed.hpp"

#include "base/encodings.hpp"
#include "base/numbers.hpp"
#include "crypto/digests.hpp"
#include "crypto/files.hpp"
#include "crypto/tokens.hpp"

#include <openssl/evp.h>
#include <sys/stat.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace cakey::crypto {

namespace {

constexpr char without_number = 1;  // versions
constexpr char with_number = 2;
constexpr std::size_t key_size = 32;
constexpr std::size_t number_size = sizeof SealKey::number;
constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* in(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

unsigned char* out(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

[[noreturn]] void fail() { throw std::runtime_error("OpenSSL could not run AES-256-GCM"); }

std::string header_of(const SealKey& key)
{
    if (key.number == 0)
        return {without_number};
    return with_number + big_endian(key.number);
}

// Of the key that it was sealed with; nothing when it is no sealed form.
std::optional<std::uint32_t> number_in(std::string_view sealed)
{
    const auto is_whole = [&](std::size_t header) { return sealed.size() >= header + nonce_size + tag_size; };
    if (is_whole(1) && sealed.front() == without_number)
        return 0;
    if (!is_whole(1 + number_size) || sealed.front() != with_number)
        return std::nullopt;
    return from_big_endian<std::uint32_t>(sealed.substr(1));
}

// `encrypting` as EVP_CipherInit_ex has it: 1 or 0.
Cipher start(int encrypting, const SealKey& key, std::string_view nonce, std::string_view associated)
{
    const auto header = header_of(key);
    Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    if (!cipher
        || EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key.bytes), in(nonce), encrypting) != 1
        || EVP_CipherUpdate(cipher.get(), nullptr, &size, in(header), static_cast<int>(header.size())) != 1
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

// "2 5f3a..." or "5f3a...".
std::optional<SealKey> key_in(std::string_view line)
{
    SealKey key;
    if (const auto blank = line.find(' '); blank != std::string_view::npos) {
        const auto number = whole_number<std::uint32_t>(line.substr(0, blank));
        if (!number || *number == 0)
            return std::nullopt;
        key.number = *number;
        line.remove_prefix(blank + 1);
    }
    const auto bytes = from_hex(line);
    if (!bytes || bytes->size() != key_size)
        return std::nullopt;
    key.bytes = *bytes;
    return key;
}

bool are_newest_first(const std::vector<SealKey>& keys)
{
    return !keys.empty() && std::ranges::adjacent_find(keys, std::ranges::less_equal(), &SealKey::number) == keys.end();
}

}

std::vector<SealKey> read_seal_keys(const std::string& file)
{
    const auto content = read_private_file(file);
    if (content.size() == key_size)
        return {{0, content}};
    std::vector<SealKey> keys;
    std::istringstream lines(content);
    for (std::string line; std::getline(lines, line);) {
        const auto key = key_in(without_line_end(line));
        if (!key)
            throw std::runtime_error(
                file
                + " must hold 32 bytes, or lines of 64 hex digits, each but the first key's behind "
                  "its number");
        keys.push_back(*key);
    }
    if (!are_newest_first(keys))
        throw std::runtime_error(file + " must hold a key, and of several the newest first, by their numbers");
    return keys;
}

std::string with_new_seal_key(const std::vector<SealKey>& keys)
{
    std::string text = std::to_string(keys.front().number + 1) + ' ' + hex(random_bytes(key_size)) + '\n';
    for (const auto& key : keys)
        text += (key.number == 0 ? "" : std::to_string(key.number) + ' ') + hex(key.bytes) + '\n';
    return text;
}

struct Seal::Stamp {
    explicit Stamp(const std::string& file)
    {
        struct stat facts {};
        if (stat(file.c_str(), &facts) == 0) {
            inode = facts.st_ino;
            seconds = facts.st_mtim.tv_sec;
            nanoseconds = facts.st_mtim.tv_nsec;
        }
    }
    bool operator==(const Stamp&) const = default;

    ino_t inode = 0;
    time_t seconds = 0;
    long nanoseconds = 0;
};

Seal::Seal(std::string key_file)
    : file_(std::move(key_file)),
      stamp_(std::make_unique<Stamp>(file_)),
      keys_(std::make_shared<const Keys>(read_seal_keys(file_)))
{
}

Seal::~Seal() = default;

// A file that cannot be read just now changes nothing: the keys that were read are still keys.
std::shared_ptr<const Seal::Keys> Seal::keys() const
{
    const Stamp now(file_);
    const std::lock_guard lock(mutex_);
    if (now != *stamp_) {
        try {
            keys_ = std::make_shared<const Keys>(read_seal_keys(file_));
            *stamp_ = now;
        } catch (const std::runtime_error&) {
        }
    }
    return keys_;
}

std::string Seal::seal(std::string_view plain, std::string_view associated) const
{
    const auto known = keys();
    const auto& key = known->front();
    const auto nonce = random_bytes(nonce_size);
    const auto cipher = start(1, key, nonce, associated);
    const auto text = pass_through(cipher.get(), plain);

    std::string tag(tag_size, '\0');
    int size = 0;
    if (EVP_CipherFinal_ex(cipher.get(), out(tag), &size) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, tag.data()) != 1)
        fail();
    return header_of(key) + nonce + text + tag;
}

std::optional<std::string> Seal::open(std::string_view sealed, std::string_view associated) const
{
    const auto number = number_in(sealed);
    const auto known = keys();
    const auto key = number ? std::ranges::find(*known, *number, &SealKey::number) : known->end();
    if (key == known->end())
        return std::nullopt;
    sealed.remove_prefix(header_of(*key).size());
    const auto text = sealed.substr(nonce_size, sealed.size() - nonce_size - tag_size);
    std::string tag(sealed.substr(sealed.size() - tag_size));

    const auto cipher = start(0, *key, sealed.substr(0, nonce_size), associated);
    auto plain = pass_through(cipher.get(), text);
    unsigned char none[1];
    int size = 0;
    if (EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, tag.data()) != 1
        || EVP_CipherFinal_ex(cipher.get(), none, &size) != 1)
        return std::nullopt;
    return plain;
}

std::string Seal::beginning() const { return header_of(keys()->front()); }

std::uint32_t Seal::newest_number() const { return keys()->front().number; }

std::string Seal::key_for(std::string_view purpose) const { return hmac_sha256(keys()->front().bytes, purpose); }

}
