// A red-letter invoice (红字发票): it undoes an issued one, all of it, since digital invoices cannot be voided.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/invoice.hpp"
#include "domain/invoice_files.hpp"
#include "domain/red_reason.hpp"

#include <optional>
#include <string>

namespace cakey {

enum class RedLetterState {
    wanted,      // the issuer is to be asked
    submitted,   // the issuer works on it
    confirming,  // the buyer has used the invoice, and confirms within 72 hours, or not
    issued,
    failed,  // the issuer will not, or the buyer has not confirmed: the desk must decide
};

template <>
inline constexpr auto words<RedLetterState> = WordTable<RedLetterState, 5>{{
    {RedLetterState::wanted, "wanted"},
    {RedLetterState::submitted, "submitted"},
    {RedLetterState::confirming, "confirming"},
    {RedLetterState::issued, "issued"},
    {RedLetterState::failed, "failed"},
}};

struct RedLetter {
    RedLetter() = default;
    RedLetter(const Invoice& invoice, RedReason reason, Instant now)
        : invoice_id(invoice.id),
          order_number(invoice.order_number),
          number(invoice.number + 'R'),
          reason(reason),
          created_at(now)
    {
    }

    // The buyer has 72 hours; the issuer says so a little later.
    static constexpr std::chrono::hours longest_confirmation{73};

    // The issuer has failed, or the confirmation has lapsed: the next try is under another number.
    void fail_for_good()
    {
        state = RedLetterState::failed;
        number = number.substr(0, number.find('R') + 1) + std::to_string(++attempt);
    }

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t invoice_id = 0;
    std::string order_number;
    std::string number;  // ours; the issuer's key against doubles
    int attempt = 1;
    RedReason reason = RedReason::service_ended;
    RedLetterState state = RedLetterState::wanted;
    std::string red_number;           // 20 digits, once issued
    std::optional<Instant> asked_at;  // the buyer, to confirm
    std::optional<Instant> issued_at;
    Instant created_at;
};

// Of the red letter's row, as an invoice's of its own.
struct RedLetterFiles : InvoiceFiles {};

}
