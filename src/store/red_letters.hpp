// Red-letter invoices in the database.
#pragma once

#include "domain/red_letter.hpp"
#include "store/link.hpp"

#include <optional>

namespace cakey {

class RedLetters {
public:
    explicit RedLetters(Link& link) : link_(link) {}

    // An issued invoice is to be undone, with the outbox item that has it done. One that is wanted already stays.
    void want(const Invoice& invoice, RedReason reason, Instant now);
    std::optional<RedLetter> of(std::int64_t invoice_id);
    RedLetter at(std::int64_t id);
    void save(RedLetter& letter);

private:
    Link& link_;
};

}
