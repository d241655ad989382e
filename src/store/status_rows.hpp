// What is known of a certificate's status, and which answers about it are to be signed or filed.
#pragma once

#include "base/clock.hpp"
#include "domain/revocation_reason.hpp"

#include <optional>
#include <string>

namespace cakey {

struct KnownStatus {
    std::int64_t certificate_id = 0;
    std::optional<Instant> revoked_at{};
    RevocationReason reason = RevocationReason::unspecified;
};

// An answer that is to be signed.
struct DueStatus {
    std::int64_t certificate_id = 0;
    std::int64_t version = 0;  // of what stands there
    std::string request;       // the file's name, so far
    bool is_wrong = false;     // what the file says is not true any more
    std::string issuer;        // RFC 4514
    std::string serial;
    Instant not_after;
    std::optional<Instant> revoked_at;
    RevocationReason reason = RevocationReason::unspecified;
};

// How many answers are to be signed, and when the first of all is, or was, due: of what was revoked, since then.
struct StatusBacklog {
    std::int64_t due = 0;
    std::optional<Instant> first_due_at{};
};

// An answer whose file is still to be written.
struct UnfiledStatus {
    std::int64_t certificate_id = 0;
    std::int64_t version = 0;
    std::string request;
    std::string answer;
};

}
