// A reissue with its invoice, its company and the people in it.
#pragma once

#include "domain/reissue.hpp"

#include <optional>
#include <string>

namespace cakey {

struct ReissueRow {
    std::int64_t id = 0;
    std::int64_t invoice_id = 0;
    std::string order_number;
    std::string company;         // as the order has it
    std::string invoice_number;  // of the one that is to be undone
    std::string reason;
    bool anew = true;
    std::string title;
    std::string tax_number;
    std::string address_phone;
    std::string bank_account;
    std::string email;
    InvoiceKind kind = InvoiceKind::ordinary;
    Party asked_by = Party::company;
    std::optional<StaffId> asker;
    std::string asker_name;  // empty: its company asked
    Instant asked_at;
    std::optional<ReissueOutcome> outcome;
    std::string decider_name;  // empty: nobody yet, or its company took it back
    std::optional<Instant> decided_at;
    std::string refusal_reason;
    std::string successor;  // the number of the invoice that took its place; empty: none yet

    bool open() const { return !outcome; }
};

}
