// Holidays: a few rows a year.
#include "store/holidays.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/settings.hpp"

namespace cakey {

namespace {

using Column = odb::query<Holiday>;

// The longest holiday takes nine days, so the most days that a review may take are over within this.
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

Instant Holidays::review_until(Instant since)
{
    return calendar(china_date(since)).end_after(since, Settings(link_).value(Setting::review_days, since));
}

WorkingDays Holidays::calendar(Date from)
{
    const Date until = std::chrono::sys_days(from) + farthest;
    return WorkingDays(between(link_, {date_text(from), date_text(until)}));
}

}
