// Fetching again, and what was found out.
#include "deeds/bills.hpp"

#include "store/store.hpp"

namespace cakey::deeds {

void ask_again(Unit& unit, BillDay& day, const Member& by, Instant now)
{
    day.ask_again(now);
    unit.bill_days().save_wish(day);
    unit.audit().add(AuditLine::of(by, "bill_asked_again", now, day.day).on("bill", day.day));
}

void verify(Unit& unit, BillDifference& difference, const std::string& remark, const Member& by, Instant now)
{
    difference.verify(by.id, remark, now);
    unit.bill_days().save(difference);
    const auto detail = std::string(word(difference.kind)) + ' ' + std::to_string(difference.id);
    unit.audit().add(AuditLine::of(by, "difference_verified", now, detail)
                         .about(difference.order_number)
                         .on("difference", std::to_string(difference.id)));
}

}
