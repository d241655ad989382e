// Throw-away keys as a company's key tool makes them, with their requests, and what some other system would make of
// these: in this process and for any time, where the openssl program knows only its own.
#pragma once

#include "base/clock.hpp"

#include <memory>
#include <string>

struct evp_pkey_st;

namespace cakey::support {

class KeyMaker {
public:
    KeyMaker();  // a key on P-256

    // PKCS#10, DER, naming whomever.
    std::string request(const std::string& name = "whoever") const;

    struct Wish {
        std::string name;             // organisation and common name
        std::string serial = "4A3F";  // hexadecimal
        Instant from;
        Instant until;
    };
    std::string certificate(const Wish& wish) const;  // DER

private:
    std::shared_ptr<evp_pkey_st> key_;
};

}
