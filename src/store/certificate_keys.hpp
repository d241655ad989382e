// Keys in the database: of those that certificates are for, and of those that certificates are signed with.
#pragma once

#include "domain/ca_key.hpp"
#include "domain/certificate_key.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class CertificateKeys {
public:
    explicit CertificateKeys(Link& link) : link_(link) {}

    void add(CertificateKey& key);
    CertificateKey at(std::int64_t id);  // Fault::not_found
    std::optional<CertificateKey> find(const std::string& hash);
    void save(CertificateKey& key);  // the token that it lives in

private:
    Link& link_;
};

class CaKeys {
public:
    // Longer chains are none.
    static constexpr int longest_chain = 8;

    explicit CaKeys(Link& link) : link_(link) {}

    void add(CaKey& key);
    void save(CaKey& key);                 // Fault::stale when somebody saved in between
    CaKey at(std::int64_t id);             // Fault::not_found
    std::vector<CaKey> all();              // in the order of their numbers
    // From whoever has signed in that name up to the root, as far as they are known here.
    std::vector<CaKey> chain(const std::string& issuer);
    // Whose key is with us, valid now, those first that last longest; retired ones too.
    std::vector<CaKey> own(CaKeyPurpose purpose, Instant now);

private:
    Link& link_;
};

}
