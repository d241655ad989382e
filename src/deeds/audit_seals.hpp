// Sealing what stands in the audit log.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/audit_seal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

using AuditKeys = std::vector<crypto::SealKey>;  // newest first

// Of a file like that of the sealing key, but one of its own. Throws std::runtime_error as crypto::read_seal_keys.
AuditKeys read_audit_keys(const std::string& file);

std::string digest_of(const WrittenLine& line);
// Nothing when the key is not among them.
std::optional<std::string> hmac_of(const AuditSeal& seal, const std::string& before, const AuditKeys& keys);

// The next seal over what is there and not sealed yet, as many as AuditSeal::most_lines; nothing when there is nothing,
// or while somebody else is at it.
std::optional<AuditSeal> seal_lines(Unit& unit, const AuditKeys& keys, Instant now);

// The head, for somebody to carry away: who cuts off the log's end later shows by it. One file for each day in China, the
// first of the day counts. False when there is one already. Throws std::runtime_error.
bool export_head(const AuditSeal& seal, const std::string& directory, Instant now);

// A line of such files: "17 5f3a... 2026-11-23T12:00:00+08:00".
struct AuditHead {
    std::int64_t number = 0;
    std::string hmac;
};

// Nothing when there is a line that is none, or no line at all.
std::optional<std::vector<AuditHead>> parse_heads(const std::string& text);

}
