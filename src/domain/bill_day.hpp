// A day in China whose bill is fetched from the gateway and compared with the books.
#pragma once

#include "domain/bill.hpp"

#include <chrono>

namespace cakey {

enum class BillState {
    waiting,        // not fetched yet
    not_available,  // the gateway says that it has none; it is asked again
    empty,          // nothing moved, as both say
    matched,        // both say the same
    differing,      // they do not: each difference is a BillDifference
};

template <>
inline constexpr auto words<BillState> = WordTable<BillState, 5>{{
    {BillState::waiting, "waiting"},
    {BillState::not_available, "not_available"},
    {BillState::empty, "empty"},
    {BillState::matched, "matched"},
    {BillState::differing, "differing"},
}};

template <>
inline constexpr auto labels<BillState> = WordTable<BillState, 5>{{
    {BillState::waiting, "等待账单"},
    {BillState::not_available, "账单不可用"},
    {BillState::empty, "没有交易"},
    {BillState::matched, "相符"},
    {BillState::differing, "有差异"},
}};

struct BillDay {
    static constexpr std::chrono::days caught_up{30};    // how far back days are fetched that were missed
    static constexpr std::chrono::hours late_after{24};  // a day's bill that is not there by then is a trouble

    BillDay() = default;
    BillDay(Date date, Instant now) : day(date_text(date)), due_at(now), created_at(now) {}

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string day;  // in China, "2026-11-22"
    BillState state = BillState::waiting;
    int tries = 0;
    std::optional<Instant> due_at;  // when the gateway is asked next; nothing: it is not
    Instant created_at;
    std::optional<Instant> fetched_at;
    std::string code;  // the gateway's last word, when it gave no bill
    BillSum gateway;
    BillSum books;

    Date date() const { return *date_in(day); }
    // It is being asked: once more after a growing while, unless an answer is stored before.
    void ask(Instant now);
    // 「重新对账」: at once.
    void ask_again(Instant now);
    // A bill was compared.
    void compared(const BillSum& by_gateway, const BillSum& by_books, bool differs, Instant now);
    // No bill came; `said_no`: the gateway answered so. What was known of the day stays known.
    void missed(bool said_no, std::string why, Instant now);
    bool late(Instant now) const { return !fetched_at && now - created_at >= late_after; }
};

// The last day whose bill may be there: yesterday from that time of the day on in China, before it the day before.
Date newest_bill_day(Instant now, std::chrono::minutes ready_at);

}
