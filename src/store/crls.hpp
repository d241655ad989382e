// Revocation lists in the database, and what the next one says.
#pragma once

#include "domain/crl.hpp"
#include "store/crl_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Crls {
public:
    explicit Crls(Link& link) : link_(link) {}

    std::optional<CrlMark> newest(const std::string& issuer);
    Crl numbered(const std::string& issuer, std::int64_t number);  // Fault::not_found
    std::vector<Crl> after(std::int64_t id, int most);  // of all issuers, in the order of their signing
    // Whether something was revoked that is in no list yet.
    bool has_unpublished(const std::string& issuer);
    // What that issuer revoked, besides what had ended before the newest list was made: that one has shown it.
    std::vector<CrlEntry> entries(const std::string& issuer, Instant newest_list);
    // With those that it has for the first time. Fault::already_exists when another program was first with that number.
    void add(Crl& crl, const std::vector<std::int64_t>& published);

private:
    Link& link_;
};

}
