// Holidays: a few rows a year.
#include "store/holidays.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Holiday>;

// The longest holiday takes nine days, so most_review_days are over within this.
constexpr std::chrono::days farthest{120};

struct Days {
    std::string from;
    std::string until;
};

std::vector<Holiday> between(Link& link, const Days& days)
{
    return rows<Holiday>(link, "holidays_between", days, [](const Days& bound) {
        return (Column::day >= Column::_ref(bound.from) && Column::day <= Column::_ref(bound.until)) + "order by day";
    });
}

}

std::vector<Holiday> Holidays::of(int year)
{
    const auto number = std::to_string(year);
    return between(link_, {number + "-01-01", number + "-12-31"});
}

std::optional<Holiday> Holidays::on(const std::string& day)
{
    return first<Holiday>(link_, "holiday_on", day,
                          [](const std::string& bound) { return Column::day == Column::_ref(bound); });
}

void Holidays::put(Holiday& holiday)
{
    link_.database().erase_query<Holiday>(Column::day == holiday.day);
    link_.database().persist(holiday);
}

void Holidays::remove(const Holiday& holiday) { link_.database().erase_query<Holiday>(Column::id == holiday.id); }

int Holidays::review_days()
{
    const auto found = first<CountScalar>(
        link_, "review_days", 0, [](const int&) { return Query("select working_days::bigint from review_time"); });
    return found ? static_cast<int>(found->value) : usual_review_days;
}

void Holidays::set_review_days(int days)
{
    link_.database().execute("insert into review_time (working_days) values (" + std::to_string(days)
                             + ") on conflict (id) do update set working_days = excluded.working_days");
}

Instant Holidays::review_until(Instant since) { return calendar(china_date(since)).end_after(since, review_days()); }

WorkingDays Holidays::calendar(Date from)
{
    const Date until = std::chrono::sys_days(from) + farthest;
    return WorkingDays(between(link_, {date_text(from), date_text(until)}));
}

}
