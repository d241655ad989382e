// Rows about bills: days with what is open about them, and the books by the bill's numbers.
#pragma once

#include "domain/bill_day.hpp"
#include "domain/bill_difference.hpp"

namespace cakey {

struct BillRow {
    std::string day;
    BillState state = BillState::waiting;
    std::optional<Instant> due_at;
    Instant created_at;
    std::optional<Instant> fetched_at;
    std::string code;
    BillSum gateway;
    BillSum books;
    std::int64_t differences = 0;
    std::int64_t unverified = 0;
};

// A payment attempt or a refund.
struct BookedRow {
    BillKind kind = BillKind::payment;
    std::string out_trade_no;
    std::string out_request_no;
    std::string order_number;
    std::string trade_no;
    std::optional<Fen> amount;
    std::optional<Instant> at;
};

struct BilledRow {
    BillKind kind = BillKind::payment;
    std::string number;
};

// Who looked into a difference.
struct VerifierRow {
    std::int64_t difference = 0;
    std::string name;
};

}
