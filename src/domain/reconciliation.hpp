// 「对账」: a day's bill beside the books.
#pragma once

#include "domain/bill_difference.hpp"

namespace cakey {

// A payment attempt or a refund, as the books have it.
struct Booked {
    BillKind kind = BillKind::payment;
    std::string out_trade_no;
    std::string out_request_no;  // of a refund
    std::string order_number;
    std::string trade_no;       // of a payment that was made
    std::optional<Fen> amount;  // nothing: no money moved, for all that the books know
    std::optional<Instant> at;  // when it did

    const std::string& number() const { return kind == BillKind::refund ? out_request_no : out_trade_no; }
};

// A number that stands on the bill of another day.
struct Billed {
    BillKind kind = BillKind::payment;
    std::string number;
};

struct DayBooks {
    // What the books and the gateway may date apart, one at the one side of midnight and one at the other.
    static constexpr std::chrono::minutes margin{10};

    // What must stand on this bill or an earlier one: what the books date to the day that ends a margin before midnight.
    // The gateway moves money before the books hear of it, sometimes long before; it may date it a little later.
    std::vector<Booked> due{};
    std::vector<Booked> named{};   // what the books know by the bill's numbers, of whatever day
    std::vector<Billed> billed{};  // of these numbers those on other days' bills
    BillSum sum{};                 // what the books date to the day
};

// Compared by number; the date only decides what must be there. First what the bill says, in its order, then what it
// does not say.
std::vector<BillDifference> reconcile(const Bill& bill, const DayBooks& books);

BillSum sum_of(const Bill& bill);

}
