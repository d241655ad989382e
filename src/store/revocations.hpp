// Revocations in the database: one a certificate.
#pragma once

#include "domain/revocation.hpp"
#include "store/link.hpp"

#include <optional>

namespace cakey {

class Revocations {
public:
    explicit Revocations(Link& link) : link_(link) {}

    void add(Revocation& revocation);
    std::optional<Revocation> of(std::int64_t certificate_id);
    void save(Revocation& revocation);  // Fault::stale when somebody saved in between

private:
    Link& link_;
};

}
