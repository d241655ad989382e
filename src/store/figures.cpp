// Days that are due, and what pages read.
#include "store/figures.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<FigureDay>;

// The day after the last that was begun, or the first on which anything happened.
std::optional<std::chrono::sys_days> first_missing(Link& link)
{
    const auto newest = first<TextScalar>(link, "figure_day_newest", 0, [](const int&) {
        return Query("select coalesce(max(day), '') from figure_days");
    });
    if (const auto day = date_in(newest->value))
        return std::chrono::sys_days(*day) + std::chrono::days(1);
    const auto began = first<InstantScalar>(link, "figure_day_first", 0, [](const int&) {
        return Query("select least((select min(at) from order_changes where event <> 'saved'),"
                     " (select min(paid_at) from payments where paid_at is not null))");
    });
    return began->value ? std::optional(std::chrono::sys_days(china_date(*began->value))) : std::nullopt;
}

Query between(const FigureFilter& bound)
{
    return "and day >=" + as_text(bound.first) + "and day <=" + as_text(bound.last);
}

}

std::vector<FigureDay> Figures::missing_days(Instant now)
{
    std::vector<FigureDay> days;
    if (const auto begin = first_missing(link_))
        for (auto day = *begin; day <= std::chrono::sys_days(china_date(now)); day += std::chrono::days(1))
            days.emplace_back(day, now);
    return days;
}

void Figures::add(FigureDay& day) { link_.database().persist(day); }

std::optional<FigureDay> Figures::due(Instant now)
{
    return first<FigureDay>(link_, "figure_day_due", now, [](const Instant& bound) {
        return (Column::due_at <= as_instant(bound)) + "order by day desc limit 1 for update skip locked";
    });
}

void Figures::save(FigureDay& day) { link_.database().update(day); }

// The measures are named, not excluded: then the table's key leads from one to the next.
std::vector<FigureRow> Figures::days(const FigureFilter& filter)
{
    return rows<FigureRow>(link_, "figures_by_day", filter, [](const FigureFilter& bound) {
        return "select day, measure, key, count, amount from figures where dimension =" + as_text(bound.dimension)
               + "and measure in ('entered', 'decided', 'due', 'refusal', 'paper', 'approval_median', 'approval_most',"
                 " 'received', 'refunded')"
               + between(bound) + "and part =" + as_text(bound.part) + "order by day";
    });
}

std::vector<FigureSum> Figures::sums(const FigureFilter& filter)
{
    return rows<FigureSum>(link_, "figure_sums", filter, [](const FigureFilter& bound) {
        return "select part, measure, key, sum(count)::bigint, sum(amount)::bigint from figures where dimension ="
               + as_text(bound.dimension)
               + "and measure in ('entered', 'decided', 'due', 'refusal', 'paper', 'approval_hours', 'received',"
                 " 'refunded')"
               + between(bound) + "group by part, measure, key";
    });
}

FigureState Figures::state()
{
    return *first<FigureState>(link_, "figure_state", 0, [](const int&) {
        return Query("select (select min(counted_at) from figure_days where due_at is not null),"
                     " (select count(*) from figure_days where counted_at is null)");
    });
}

}
