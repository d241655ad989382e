// Security keys: W3C Web Authentication Level 2, with ES256 keys and no attestation. What comes from a browser is in its
// raw bytes here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::crypto::webauthn {

// Whom a key is made for, and whom it answers: nobody else.
struct Party {
    std::string id;      // the host: "counter.example.cn"
    std::string origin;  // "https://counter.example.cn", with the port when it is not 443

    // Of an https address. std::invalid_argument for another.
    static Party of(std::string_view address);
};

struct Credential {
    std::string id;             // at most 1,023 bytes
    std::string public_key;     // x and y of a point of P-256: 64 bytes
    std::uint32_t counter = 0;  // of its signatures; some keys do not count
};

struct Registration {
    std::string client_data;         // JSON
    std::string authenticator_data;  // section 6.1
};

struct Assertion {
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;  // DER
};

// Section 7.1, to the end of what no attestation can tell. Nothing when it is not for this party and challenge, nobody
// touched the key, or it is no point of P-256.
std::optional<Credential> registered(const Party& party, std::string_view challenge, const Registration& made);

// Section 7.2: the new counter. Nothing when the signature is not the credential's over this party and challenge, nobody
// touched the key, or it has counted as far before: then there are two of it.
std::optional<std::uint32_t> asserted(const Party& party, std::string_view challenge, const Credential& credential,
                                      const Assertion& shown);

}
