// A seal on lines of the audit log: each covers its lines and, through the seal before it, all earlier ones.
//
// Numbers of lines have gaps: a transaction draws one and is rolled back, or commits later than others. Which of the two a
// gap is shows only when every transaction is over that ran when it was seen. Until then its numbers are `open`, and what
// appears there belongs to a later seal. After that they are given up, and what appears there was put there by somebody.
#pragma once

#include "base/clock.hpp"
#include "domain/id_set.hpp"

#include <cstdint>
#include <string>

namespace cakey {

// A line as it lies in the table, word by word, known to us or not.
struct WrittenLine {
    std::int64_t id = 0;
    Instant at;
    std::string by;
    std::int64_t person_id = 0;
    std::string address;
    std::string event;
    std::int64_t company_id = 0;
    std::string order_number;
    std::string subject;
    std::string before;
    std::string after;
    std::string detail;
    std::string result;
};

// The bytes that are sealed: two lines that differ anywhere differ here.
std::string canonical(const WrittenLine& line);

struct AuditSeal {
    static constexpr int most_lines = 2000;
    static constexpr std::size_t digest_size = 16;  // of SHA-256's 32 bytes: nobody finds another line with the same

    std::int64_t number = 0;  // 1, 2, 3...
    Instant sealed_at{};
    std::string ids{};         // the lines that it covers: IdSet::text()
    std::string open{};        // gaps that may still be filled: IdSet::text()
    std::int64_t highest = 0;  // every number up to here is sealed, open, or given up
    std::int64_t horizon = 0;  // the gaps are settled when all transactions before this one are over
    std::string digests{};     // of each line, in the order of their numbers
    std::int64_t key = 0;      // the number of the key
    std::string hmac{};        // 32 bytes

    // There may have been more lines to seal than it took.
    bool is_full() const { return digests.size() >= most_lines * digest_size; }
};

// What the seal's HMAC is over. `before`: the HMAC of the seal before, empty for the first.
std::string canonical(const AuditSeal& seal, const std::string& before);

}
