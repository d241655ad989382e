// What our own authority has to do, and what it is about to sign, in the database.
#pragma once

#include "domain/certificate.hpp"
#include "domain/signing_intent.hpp"
#include "store/link.hpp"
#include "store/signing_rows.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cakey {

class SigningIntents {
public:
    static constexpr int at_once =
        50;  // of what is given in pages, each after the number that the one before ended with

    explicit SigningIntents(Link& link) : link_(link) {}

    void add(SigningIntent& intent);

    std::vector<ReleasedCertificate> released(std::int64_t after);
    std::vector<CertificateInSigning> in_signing(std::int64_t after);
    // Since when the oldest of both kinds has waited for a signature; nothing: none does.
    std::optional<Instant> waiting_since();
    // Those between two numbers, both included, that are in that state and that nobody else is about to change.
    std::vector<Certificate> locked(CertificateState state, std::int64_t from, std::int64_t to);

private:
    Link& link_;
};

}
