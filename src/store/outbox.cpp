// The outbox: what is due, and what became of it.
#include "store/outbox.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Column = odb::query<OutboxItem>;

OutboxItem locked(Link& link, std::int64_t id)
{
    return *first<OutboxItem>(link, "outbox_locked", id, [](const std::int64_t& bound) {
        return (Column::id == Column::_ref(bound)) + "for update";
    });
}

// Each taking ends at another time: that is how a taker knows that the item is still his.
std::optional<OutboxItem> still_taken(Link& link, const OutboxItem& item)
{
    auto row = locked(link, item.id);
    return row.taken_until == item.taken_until ? std::optional(std::move(row)) : std::nullopt;
}

// A nudge sets another time than it was taken at: wake().
bool was_nudged(const OutboxItem& row, const OutboxItem& item) { return row.due_at != item.due_at; }

void wake(Link& link, const Column& which, Instant now)
{
    std::vector<OutboxItem> items;
    for (auto& item : link.database().query<OutboxItem>(which + "for update"))
        items.push_back(std::move(item));
    for (auto& item : items) {
        if (item.state != OutboxState::waiting)
            item.tries = 0;
        item.state = OutboxState::waiting;
        item.finished_at.reset();
        // A taken one was due already: another time shows its taker that it was nudged.
        item.due_at = item.taken_until ? now : std::min(item.due_at, now);
        link.database().update(item);
    }
}

}

void Outbox::add(OutboxKind kind, std::int64_t subject_id, const std::string& order_number, Instant now,
                 std::chrono::milliseconds later)
{
    OutboxItem item;
    item.kind = kind;
    item.subject_id = subject_id;
    item.order_number = order_number;
    item.due_at = now + later;
    item.created_at = now;
    link_.database().persist(item);
}

std::optional<OutboxItem> Outbox::take(OutboxKind kind, Instant now, std::chrono::seconds lease)
{
    struct Params {
        OutboxKind kind;
        Instant now;
    };
    auto item = first<OutboxItem>(link_, "outbox_take", Params{kind, now}, [](const Params& bound) {
        return (Column::state == Column::_val(OutboxState::waiting) && Column::kind == as_text(bound.kind)
                && Column::due_at <= as_instant(bound.now)
                && (Column::taken_until.is_null() || Column::taken_until <= as_instant(bound.now)))
               + "order by due_at, id limit 1 for update skip locked";
    });
    if (item) {
        ++item->tries;
        item->taken_until = now + lease;
        link_.database().update(*item);
    }
    return item;
}

Instant Outbox::keep(const OutboxItem& item, Instant now, std::chrono::seconds lease)
{
    auto row = still_taken(link_, item);
    if (!row)
        throw DomainError(Fault::stale);
    row->taken_until = now + lease;
    link_.database().update(*row);
    return *row->taken_until;
}

void Outbox::again(const OutboxItem& item, int tries, Instant due_at, const std::string& code)
{
    auto row = still_taken(link_, item);
    if (!row)
        return;
    row->due_at = was_nudged(*row, item) ? std::min(row->due_at, due_at) : due_at;
    row->taken_until.reset();
    row->tries = tries;
    row->code = code;
    link_.database().update(*row);
}

void Outbox::finish(const OutboxItem& item, OutboxState state, const std::string& code, Instant now)
{
    auto row = still_taken(link_, item);
    if (!row)
        return;
    row->taken_until.reset();
    row->code = code;
    if (!was_nudged(*row, item)) {
        row->state = state;
        row->finished_at = now;
    }
    link_.database().update(*row);
}

void Outbox::nudge(OutboxKind kind, std::int64_t subject_id, Instant now)
{
    wake(link_, Column::kind == kind && Column::subject_id == subject_id && Column::state != OutboxState::done, now);
}

void Outbox::reopen(OutboxKind kind, std::int64_t subject_id, Instant now)
{
    wake(link_, Column::kind == kind && Column::subject_id == subject_id, now);
}

void Outbox::hasten(OutboxKind kind, std::int64_t subject_id, Instant by)
{
    struct Params {
        OutboxKind kind;
        std::int64_t subject_id;
        Instant by;
    };
    auto item = first<OutboxItem>(link_, "outbox_hasten", Params{kind, subject_id, by}, [](const Params& bound) {
        return (Column::kind == as_text(bound.kind) && Column::subject_id == as_number(bound.subject_id)
                && Column::state == Column::_val(OutboxState::waiting) && Column::taken_until.is_null()
                && Column::tries == 0 && Column::due_at > as_instant(bound.by))
               + "for update";
    });
    if (item) {
        item->due_at = by;
        link_.database().update(*item);
    }
}

std::optional<Instant> Outbox::next_due(OutboxKind kind)
{
    // By the index alone: what is taken was due, so it lies at the head, and there are no more of it than workers.
    const auto found = first<InstantScalar>(link_, "outbox_next", kind, [](const OutboxKind& bound) {
        return "select min(greatest(due_at, taken_until)) from (select due_at, taken_until from outbox"
               " where state = 'waiting' and kind ="
               + as_text(bound) + "order by due_at, id limit 20) head";
    });
    return found->value;
}

std::vector<OutboxItem> Outbox::of_order(const std::string& order_number)
{
    return rows<OutboxItem>(link_, "outbox_of_order", order_number, [](const std::string& number) {
        return (Column::order_number == Column::_ref(number)) + "order by id desc";
    });
}

std::vector<OutboxItem> Outbox::stuck(int most)
{
    return rows<OutboxItem>(link_, "outbox_stuck", std::int64_t{most}, [](const std::int64_t& limit) {
        return (Column::state == Column::_val(OutboxState::stuck)) + "order by created_at limit" + as_number(limit);
    });
}

}
