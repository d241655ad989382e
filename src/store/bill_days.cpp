// Days and their differences.
#include "store/bill_days.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/bill_wish.hpp"
#include "store/link_odb.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Column = odb::query<BillDay>;
using DifferenceColumn = odb::query<BillDifference>;
using EntryColumn = odb::query<BillEntry>;

const std::string rows_begin =
    "select d.day, d.state, d.due_at, d.created_at, d.fetched_at, d.code, d.gateway_payments, d.gateway_paid,"
    " d.gateway_refunds, d.gateway_refunded, d.books_payments, d.books_paid, d.books_refunds, d.books_refunded,"
    " (select count(*) from bill_differences f where f.day_id = d.id),"
    " (select count(*) from bill_differences f where f.day_id = d.id and f.verified_at is null)"
    " from bill_days d where ";

std::optional<BillDay> day_on(Link& link, const std::string& day)
{
    return first<BillDay>(link, "bill_day", day,
                          [](const std::string& bound) { return Column::day == Column::_ref(bound); });
}

}

void BillDays::add(BillDay& day) { link_.database().persist(day); }

BillDay BillDays::on(const std::string& day)
{
    auto found = day_on(link_, day);
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

std::optional<BillDay> BillDays::after(const BillDay& day)
{
    return day_on(link_, date_text(std::chrono::sys_days(day.date()) + std::chrono::days(1)));
}

void BillDays::save(BillDay& day) { link_.database().update(day); }

void BillDays::save_wish(BillDay& day)
{
    BillWish wish{day.id, day.version, day.tries, day.due_at};
    link_.database().update(wish);
    day.version = wish.version;
}

std::optional<BillDay> BillDays::due(Instant now)
{
    return first<BillDay>(link_, "bill_day_due", now, [](const Instant& bound) {
        return (Column::due_at <= as_instant(bound)) + "order by due_at, day limit 1 for update skip locked";
    });
}

std::vector<std::string> BillDays::known_since(const std::string& day)
{
    return texts(link_, "bill_days_since", day,
                 [](const std::string& bound) { return "select day from bill_days where day >=" + as_text(bound); });
}

std::optional<Date> BillDays::first_day()
{
    const auto found = first<InstantScalar>(link_, "bill_first_day", 0, [](const int&) {
        return Query("select created_at from payments order by id limit 1");
    });
    return found && found->value ? std::optional(china_date(*found->value)) : std::nullopt;
}

void BillDays::put_entries(const BillDay& day, const std::vector<BillEntry>& entries)
{
    link_.database().erase_query<BillEntry>(EntryColumn::day_id == day.id);
    for (auto entry : entries) {
        entry.day_id = day.id;
        link_.database().persist(entry);
    }
}

void BillDays::put_differences(const BillDay& day, std::vector<BillDifference> differences)
{
    const auto before = this->differences(day);
    link_.database().erase_query<BillDifference>(DifferenceColumn::day_id == day.id);
    for (auto& one : differences) {
        const auto same = std::ranges::find_if(before, [&](const auto& old) { return old.says_what(one); });
        if (same != before.end())
            one.take_over(*same);
        one.day_id = day.id;
        link_.database().persist(one);
    }
}

std::vector<BillDifference> BillDays::differences(const BillDay& day)
{
    return ::cakey::rows<BillDifference>(link_, "bill_differences", day.id, [](const std::int64_t& bound) {
        return (DifferenceColumn::day_id == DifferenceColumn::_ref(bound)) + "order by id";
    });
}

BillDifference BillDays::difference(std::int64_t id)
{
    const std::unique_ptr<BillDifference> found(link_.database().load<BillDifference>(id));
    return std::move(*found);
}

void BillDays::save(BillDifference& difference) { link_.database().update(difference); }

std::map<std::int64_t, std::string> BillDays::verifiers(const BillDay& day)
{
    std::map<std::int64_t, std::string> names;
    for (auto& row : ::cakey::rows<VerifierRow>(link_, "bill_verifiers", day.id, [](const std::int64_t& bound) {
             return "select f.id, s.name from bill_differences f join staff s on s.id = f.verified_by where f.day_id ="
                    + as_number(bound);
         }))
        names.emplace(row.difference, std::move(row.name));
    return names;
}

std::vector<BillRow> BillDays::rows(const std::string& first, const std::string& end)
{
    struct Params {
        std::string first;
        std::string end;
    };
    return ::cakey::rows<BillRow>(link_, "bill_rows", Params{first, end}, [](const Params& bound) {
        return rows_begin + "d.day >=" + as_text(bound.first) + "and d.day <" + as_text(bound.end)
               + "order by d.day desc";
    });
}

std::vector<BillRow> BillDays::troubles(Instant made_before, int most)
{
    struct Params {
        Instant made_before;
        std::int64_t most;
    };
    return ::cakey::rows<BillRow>(link_, "bill_troubles", Params{made_before, most}, [](const Params& bound) {
        return rows_begin + "exists (select from bill_differences f where f.day_id = d.id and f.verified_at is null)"
               + " or d.fetched_at is null and d.created_at <" + as_instant(bound.made_before)
               + "order by d.day desc limit" + as_number(bound.most);
    });
}

}
