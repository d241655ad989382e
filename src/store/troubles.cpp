// One statement: it is asked with each page of the desk.
#include "store/troubles.hpp"

#include "domain/bill_day.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

int Troubles::count(Instant now)
{
    const auto found = first<CountScalar>(link_, "troubles", now - BillDay::late_after, [](const Instant& made_before) {
        return "select (select count(*) from outbox where state = 'stuck')"
               " + (select count(*) from outbox where state = 'waiting' and tries >= 10)"
               " + (select case when exists (select from outbox where state = 'waiting' and code = 'sign_in') then 1 "
               "else 0"
               " end)"
               " + (select count(*) from identity_requests where state = 'open')"
               " + (select count(*) from reversals where outcome is null)"
               " + (select count(*) from reissues where outcome is null)"
               " + (select count(*) from taxpayer_checks where verdict is null)"
               " + (select count(*) from settlements where state = 'entered')"
               " + (select count(*) from revocations where done_at is null and refused_at is null"
               " and withdrawn_at is null)"
               " + (select count(*) from bill_days d where exists (select from bill_differences f"
               " where f.day_id = d.id and f.verified_at is null) or d.fetched_at is null and d.created_at <"
               + as_instant(made_before) + ")";
    });
    return static_cast<int>(found->value);
}

}
