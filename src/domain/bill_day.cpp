// When a day's bill is asked for, and what is known of it then.
#include "domain/bill_day.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

namespace {

constexpr std::chrono::minutes first_wait{5};
constexpr std::chrono::minutes longest_wait{4 * 60};

}

void BillDay::ask(Instant now)
{
    ++tries;
    due_at = now + std::min(longest_wait, first_wait * (1 << std::min(tries - 1, 10)));
}

void BillDay::ask_again(Instant now)
{
    tries = 0;
    due_at = now;
}

void BillDay::compared(const BillSum& by_gateway, const BillSum& by_books, bool differs, Instant now)
{
    state = differs                                      ? BillState::differing
            : by_gateway.nothing() && by_books.nothing() ? BillState::empty
                                                         : BillState::matched;
    gateway = by_gateway;
    books = by_books;
    fetched_at = now;
    due_at.reset();
    code.clear();
}

void BillDay::missed(bool said_no, std::string why, Instant now)
{
    if (!fetched_at)
        state = said_no ? BillState::not_available : BillState::waiting;
    code = std::move(why);
    if (china_midnight(date()) < now - caught_up)
        due_at.reset();
}

Date newest_bill_day(Instant now, std::chrono::minutes ready_at)
{
    return Date(std::chrono::sys_days(china_date(now - ready_at)) - std::chrono::days(1));
}

}
