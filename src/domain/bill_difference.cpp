// Differences stay what they are; only what people found out about them changes.
#include "domain/bill_difference.hpp"

#include "domain/fault.hpp"

#include <tuple>
#include <utility>

namespace cakey {

namespace {

auto said(const BillDifference& one)
{
    return std::tie(one.kind, one.about, one.out_trade_no, one.out_request_no, one.gateway_trade_no, one.books_trade_no,
                    one.gateway_amount, one.books_amount, one.line, one.fault);
}

}

bool BillDifference::says_what(const BillDifference& other) const { return said(*this) == said(other); }

void BillDifference::verify(StaffId by, std::string why, Instant now)
{
    if (!open())
        throw DomainError(Fault::wrong_state, About::bill);
    verified_at = now;
    verified_by = by;
    remark = std::move(why);
}

void BillDifference::take_over(const BillDifference& before)
{
    verified_at = before.verified_at;
    verified_by = before.verified_by;
    remark = before.remark;
}

}
