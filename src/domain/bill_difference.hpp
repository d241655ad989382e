// What the gateway's bill and the books do not agree about, and that somebody looked into it.
#pragma once

#include "domain/bill.hpp"
#include "domain/ids.hpp"

namespace cakey {

enum class DifferenceKind {
    gateway_only,  // the bill has it, the books do not
    books_only,    // the books have it, no bill has it up to the last day on which it could stand
    amount,        // another amount
    trade,         // paid under another trade than the books say
    repeated,      // more than once on the bills
    unreadable,    // a line of the bill that cannot be read
};

template <>
inline constexpr auto words<DifferenceKind> = WordTable<DifferenceKind, 6>{{
    {DifferenceKind::gateway_only, "gateway_only"},
    {DifferenceKind::books_only, "books_only"},
    {DifferenceKind::amount, "amount"},
    {DifferenceKind::trade, "trade"},
    {DifferenceKind::repeated, "repeated"},
    {DifferenceKind::unreadable, "unreadable"},
}};

template <>
inline constexpr auto labels<DifferenceKind> = WordTable<DifferenceKind, 6>{{
    {DifferenceKind::gateway_only, "支付宝有，账簿无"},
    {DifferenceKind::books_only, "账簿有，支付宝无"},
    {DifferenceKind::amount, "金额不符"},
    {DifferenceKind::trade, "交易号不符"},
    {DifferenceKind::repeated, "支付宝重复"},
    {DifferenceKind::unreadable, "账单行无法识别"},
}};

struct BillDifference {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t day_id = 0;
    DifferenceKind kind = DifferenceKind::unreadable;
    std::optional<BillKind> about{};  // nothing for a line that cannot be read
    std::string out_trade_no{};
    std::string out_request_no{};
    std::string order_number{};           // empty: the books know no such number
    std::string gateway_trade_no{};       // the bill's; empty when it has none
    std::string books_trade_no{};         // the books'
    std::optional<Fen> gateway_amount{};  // nothing: it is not on the bill
    std::optional<Fen> books_amount{};    // nothing: the books have no such money
    std::optional<Instant> gateway_at{};
    std::optional<Instant> books_at{};
    int line = 0;  // of the bill, when it cannot be read
    std::optional<BillFault> fault{};
    std::optional<Instant> verified_at{};
    std::optional<StaffId> verified_by{};
    std::string remark{};  // what was found out

    bool open() const { return !verified_at; }
    // Both say the same, whether somebody looked into it or not.
    bool says_what(const BillDifference& other) const;
    // 「已核实」, once: Fault::wrong_state afterwards.
    void verify(StaffId by, std::string why, Instant now);
    // What somebody found out about the same difference before.
    void take_over(const BillDifference& before);
};

}
