// Red-letter invoices in the database.
#pragma once

#include "domain/red_letter.hpp"
#include "store/link.hpp"
#include "store/red_letter_row.hpp"

#include <optional>
#include <vector>

namespace cakey {

class RedLetters {
public:
    explicit RedLetters(Link& link) : link_(link) {}

    // An issued invoice is to be undone, with the outbox item that has it done. One that is wanted already stays.
    void want(const Invoice& invoice, RedReason reason, Instant now);
    std::optional<RedLetter> of(std::int64_t invoice_id);
    RedLetter at(std::int64_t id);
    std::optional<RedLetter> numbered(const std::string& number);  // by ours
    void save(RedLetter& letter);
    void keep(RedLetterFiles files);        // of an issued one, whose id they name
    RedLetterFiles files(std::int64_t id);  // all empty as long as there are none
    // A company's that were issued in that time, the oldest first: of those after that row, so many as fit a page.
    std::vector<RedLetterRow> issued(CompanyId company, Instant from, Instant until, std::int64_t after);

private:
    Link& link_;
};

}
