// Keys in tokens and HSMs (PKCS#11): they sign and never leave.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace cakey::ca {

struct Token {
    std::string module;    // its maker's library: "/usr/lib/softhsm/libsofthsm2.so"
    std::string key;       // RFC 7512: "pkcs11:token=cakey;object=issuing"
    std::string pin_file;  // its owner's alone
};

// Whether the place of a key is an address of this kind.
inline bool is_in_token(std::string_view place) { return place.starts_with("pkcs11:"); }

// To be asked for after fork() and kept: a token's session is one process's. All tokens of a process have one module and
// one PIN. std::runtime_error when there is no such key, and at once, without asking the token, when one was not found
// before: it may have been the PIN, and tokens lock themselves after a few wrong ones.
std::shared_ptr<evp_pkey_st> key_in(const Token& token);

}
