// Rows for looking whether certificates are what they should be: all that is kept of one, with its order, its key, its
// profile, its revocation, the stored answer about it, and which lines of the audit log there are about it.
#pragma once

#include "domain/certificate.hpp"
#include "domain/certificate_profile_version.hpp"
#include "domain/revocation.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey {

struct CertificateEvidence {
    std::int64_t id = 0;
    CertificateState state = CertificateState::requested;
    CertificateDriver driver = CertificateDriver::by_hand;
    std::string content;  // DER
    std::string intent;   // DER; empty: another system decided on what it says
    std::string issuer;
    std::string serial;
    std::optional<Instant> not_before;
    std::optional<Instant> not_after;
    std::optional<Instant> issued_at;
    CertificateSubject subject;
    std::optional<std::int64_t> profile_id;
    std::string key_hash;
    std::string public_key;  // SubjectPublicKeyInfo, DER
    std::string order_number;
    bool has_line = false;  // of that order, of that company, of a submission that there was
    std::optional<Instant> asked_to_revoke_at;
    std::optional<Instant> revoked_at;
    std::optional<Instant> published_at;  // its revocation, in a list
    std::optional<RevocationReason> reason;
    bool has_answer = false;  // about its status, or one is to be signed
    std::string answer;       // DER; empty: it is to be signed
    bool asked_is_written = false;  // in the audit log, with the digest of what was meant
    bool issued_is_written = false;
    bool wanted_is_written = false;  // that it is to be revoked
    bool revoked_is_written = false;
};

// What stands twice though it may not.
struct CertificateDouble {
    std::string what;  // "issuer and serial", "key"
    std::string value;
    std::int64_t count = 0;
};

}
