// Two lists side by side, by number.
#include "domain/reconciliation.hpp"

#include <map>
#include <set>
#include <utility>

namespace cakey {

namespace {

using Number = std::pair<BillKind, std::string>;

BillDifference difference(DifferenceKind kind, const BillEntry* billed, const Booked* booked)
{
    BillDifference found;
    found.kind = kind;
    if (billed) {
        found.about = billed->kind;
        found.out_trade_no = billed->out_trade_no;
        found.out_request_no = billed->out_request_no;
        found.gateway_trade_no = billed->trade_no;
        found.gateway_amount = billed->amount;
        found.gateway_at = billed->at;
    }
    if (booked) {
        found.about = booked->kind;
        found.out_trade_no = booked->out_trade_no;
        found.out_request_no = booked->out_request_no;
        found.order_number = booked->order_number;
        found.books_trade_no = booked->trade_no;
        found.books_amount = booked->amount;
        found.books_at = booked->at;
    }
    return found;
}

std::optional<DifferenceKind> compared(const BillEntry& billed, const Booked* booked)
{
    if (!booked || !booked->amount)
        return DifferenceKind::gateway_only;
    if (*booked->amount != billed.amount)
        return DifferenceKind::amount;
    if (billed.kind == BillKind::payment && billed.trade_no != booked->trade_no)
        return DifferenceKind::trade;
    return std::nullopt;
}

}

std::vector<BillDifference> reconcile(const Bill& bill, const DayBooks& books)
{
    std::map<Number, const Booked*> known;
    for (const auto* list : {&books.named, &books.due})
        for (const auto& booked : *list)
            known.emplace(Number{booked.kind, booked.number()}, &booked);
    std::set<Number> elsewhere, here;
    for (const auto& billed : books.billed)
        elsewhere.emplace(billed.kind, billed.number);

    std::vector<BillDifference> found;
    for (const auto& entry : bill.entries) {
        const Number number{entry.kind, entry.number()};
        const auto booked = known.find(number);
        const auto* in_books = booked == known.end() ? nullptr : booked->second;
        const bool again = !here.insert(number).second || elsewhere.contains(number);
        if (again)
            found.push_back(difference(DifferenceKind::repeated, &entry, in_books));
        else if (const auto kind = compared(entry, in_books))
            found.push_back(difference(*kind, &entry, in_books));
    }
    for (const auto& booked : books.due) {
        const Number number{booked.kind, booked.number()};
        if (!here.contains(number) && !elsewhere.contains(number))
            found.push_back(difference(DifferenceKind::books_only, nullptr, &booked));
    }
    for (const auto& flaw : bill.flaws) {
        auto unread = difference(DifferenceKind::unreadable, nullptr, nullptr);
        unread.line = flaw.line;
        unread.fault = flaw.fault;
        found.push_back(std::move(unread));
    }
    return found;
}

BillSum sum_of(const Bill& bill)
{
    BillSum sum;
    for (const auto& entry : bill.entries)
        sum.add(entry.kind, entry.amount);
    return sum;
}

}
