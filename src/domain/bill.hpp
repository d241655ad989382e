// The gateway's daily bill: what it says was paid and given back on a day in China.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/fen.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

enum class BillKind { payment, refund };

template <>
inline constexpr auto words<BillKind> = WordTable<BillKind, 2>{
    {{BillKind::payment, "payment"}, {BillKind::refund, "refund"}}};

template <>
inline constexpr auto labels<BillKind> = WordTable<BillKind, 2>{
    {{BillKind::payment, "收款"}, {BillKind::refund, "退款"}}};

struct BillEntry {
    std::int64_t id = 0;
    std::int64_t day_id = 0;  // the BillDay on whose bill it stands
    BillKind kind = BillKind::payment;
    std::string out_trade_no;
    std::string out_request_no;  // of a refund; empty for a payment
    std::string trade_no;
    Fen amount;  // of a refund what went back: not negative
    Instant at;

    // What it is compared by: one number, one movement of money.
    const std::string& number() const { return kind == BillKind::refund ? out_request_no : out_trade_no; }
};

// Why a line of the bill cannot be read.
enum class BillFault { no_row, not_gbk, no_head, no_number, no_kind, no_amount, no_time };

template <>
inline constexpr auto words<BillFault> = WordTable<BillFault, 7>{{
    {BillFault::no_row, "no_row"},
    {BillFault::not_gbk, "not_gbk"},
    {BillFault::no_head, "no_head"},
    {BillFault::no_number, "no_number"},
    {BillFault::no_kind, "no_kind"},
    {BillFault::no_amount, "no_amount"},
    {BillFault::no_time, "no_time"},
}};

template <>
inline constexpr auto labels<BillFault> = WordTable<BillFault, 7>{{
    {BillFault::no_row, "列数或引号不对"},
    {BillFault::not_gbk, "不是 GBK 文字"},
    {BillFault::no_head, "没有可识别的表头"},
    {BillFault::no_number, "订单号或退款请求号无法识别"},
    {BillFault::no_kind, "业务类型无法识别"},
    {BillFault::no_amount, "金额无法识别"},
    {BillFault::no_time, "完成时间无法识别"},
}};

struct BillFlaw {
    int line = 0;  // of its file, from 1 on
    BillFault fault = BillFault::no_row;
};

struct Bill {
    std::vector<BillEntry> entries;
    std::vector<BillFlaw> flaws;  // lines that say something nobody can read
};

// How much moved, and how often.
struct BillSum {
    int payments = 0;
    Fen paid;
    int refunds = 0;
    Fen refunded;

    void add(BillKind kind, Fen amount)
    {
        ++(kind == BillKind::payment ? payments : refunds);
        (kind == BillKind::payment ? paid : refunded) += amount;
    }
    bool nothing() const { return payments == 0 && refunds == 0; }
};

}
