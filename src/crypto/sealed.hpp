// Fields and papers sealed at rest: AES-256-GCM under a key from a file, which may be changed.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::crypto {

// A key of the file. Numbers are given in the order of the keys; the first key ever has none, 0.
struct SealKey {
    std::uint32_t number = 0;
    std::string bytes;  // 32
};

// The keys of a file, newest first: a line each, its number (but for the first key ever) and 64 hex digits, or 32 bytes
// and nothing else. Throws std::runtime_error when it is no such file, or when anyone but its owner may touch it.
std::vector<SealKey> read_seal_keys(const std::string& file);
// One more in front of the others, as the file is to be.
std::string with_new_seal_key(const std::vector<SealKey>& keys);

// Sealed form: a byte of version, 12 of nonce, the ciphertext, 16 of tag. Version 1 is of the key without a number; in
// version 2 the key's number, 4 bytes, big end first, stands behind the version. All of it is bound in.
class Seal {
public:
    // As read_seal_keys(). The file is read again when it was changed: keys come and go while programs run.
    explicit Seal(std::string key_file);
    ~Seal();

    // Under the newest key. `associated` is bound to the result but not in it (whose field this is): what is moved
    // elsewhere will not open.
    std::string seal(std::string_view plain, std::string_view associated) const;

    // Under whichever key of the file it was sealed with. Nothing when key, place or a single bit is another one.
    std::optional<std::string> open(std::string_view sealed, std::string_view associated) const;

    // What is sealed now begins so: version and number of the newest key.
    std::string beginning() const;
    std::uint32_t newest_number() const;

    // A key of its own for something else: HMAC-SHA256 of what it is for under the newest key. 32 bytes.
    std::string key_for(std::string_view purpose) const;

private:
    using Keys = std::vector<SealKey>;
    struct Stamp;  // of the file

    std::shared_ptr<const Keys> keys() const;

    std::string file_;
    mutable std::mutex mutex_;
    mutable std::unique_ptr<Stamp> stamp_;
    mutable std::shared_ptr<const Keys> keys_;
};

}
