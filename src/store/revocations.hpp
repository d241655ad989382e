// Revocations in the database: one a certificate, besides those that were refused or withdrawn.
#pragma once

#include "domain/revocation.hpp"
#include "store/link.hpp"
#include "store/revocation_row.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Revocations {
public:
    explicit Revocations(Link& link) : link_(link) {}

    void add(Revocation& revocation);
    Revocation at(std::int64_t id);  // Fault::not_found
    // The one that is open or done.
    std::optional<Revocation> of(std::int64_t certificate_id);
    void save(Revocation& revocation);  // Fault::stale when somebody saved in between

    std::vector<RevocationRow> rows_of(std::int64_t certificate_id);  // newest first
    std::vector<RevocationRow> open(int most);                        // the longest waiting first
    // Of these, what that authority can do now.
    std::vector<RevocationRow> approved(CertificateDriver driver, int most);  // without names

private:
    Link& link_;
};

}
