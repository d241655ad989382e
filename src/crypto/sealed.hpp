// Fields and papers sealed at rest: AES-256-GCM under one key from a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cakey::crypto {

// Sealed form: a byte of version (1), 12 of nonce, the ciphertext, 16 of tag.
class Seal {
public:
    // The file holds 32 bytes, or 64 hex digits and maybe a line end.
    // Throws std::runtime_error when it does not, or when anyone but its owner may touch it.
    explicit Seal(const std::string& key_file);

    // `associated` is bound to the result but not in it (whose field this is): what is moved elsewhere will not open.
    std::string seal(std::string_view plain, std::string_view associated) const;

    // Nothing when key, place or a single bit is not the one it was sealed with.
    std::optional<std::string> open(std::string_view sealed, std::string_view associated) const;

    // A key of its own for something else: HMAC-SHA256 of what it is for. 32 bytes.
    std::string key_for(std::string_view purpose) const;

private:
    std::string key_;
};

}
