// The outbox: what is due, and what became of it.
#include "store/outbox.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <algorithm>

namespace cakey {

namespace {

using Column = odb::query<OutboxItem>;

// Of those that failed, at once; the next success wakes more.
constexpr std::int64_t most_woken = 500;

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

struct Which {
    OutboxKind kind;
    std::int64_t subject_id;
};

std::optional<OutboxItem> locked(Link& link, const Which& which)
{
    return first<OutboxItem>(link, "outbox_of_subject", which, [](const Which& bound) {
        return (Column::kind == as_text(bound.kind) && Column::subject_id == as_number(bound.subject_id))
               + "for update";
    });
}

void wake(Link& link, OutboxItem item, Instant now)
{
    if (item.state != OutboxState::waiting)
        item.tries = 0;
    item.state = OutboxState::waiting;
    item.finished_at.reset();
    // A taken one was due already: another time shows its taker that it was nudged.
    item.due_at = item.taken_until ? now : std::min(item.due_at, now);
    link.database().update(item);
}

// Free, and of text messages, invoices and letters the oldest about its order: what comes later must not overtake it. Mails
// may: they go to several addresses, and one that takes none for now must not keep the others waiting.
Query may_be_taken(const OutboxKind& kind, const Instant& now)
{
    return "state = 'waiting' and kind =" + as_text(kind)
           + "and (taken_until is null or taken_until <=" + as_instant(now)
           + ") and (kind in ('payment', 'refund', 'receipt', 'mail', 'certificate') or order_number = '' or not exists "
             "(select from outbox older where"
             " older.order_number = outbox.order_number and older.kind = outbox.kind and older.state = 'waiting'"
             " and older.id < outbox.id))";
}
}

void Outbox::add(OutboxKind kind, std::int64_t subject_id, const std::string& order_number, Instant now, bool awaited,
                 std::chrono::milliseconds later)
{
    OutboxItem item;
    item.kind = kind;
    item.subject_id = subject_id;
    item.order_number = order_number;
    item.awaited = awaited;
    item.due_at = now + later;
    item.created_at = now;
    link_.database().persist(item);
}

std::vector<OutboxItem> Outbox::take(OutboxKind kind, bool awaited, Instant now, std::chrono::seconds lease, int most)
{
    struct Params {
        OutboxKind kind;
        bool awaited;
        Instant now;
        std::int64_t most;
    };
    return lent(rows<OutboxItem>(link_, "outbox_take", Params{kind, awaited, now, most},
                                 [](const Params& bound) {
                                     return may_be_taken(bound.kind, bound.now)
                                            + ("and awaited =" + as_truth(bound.awaited) + "and due_at <="
                                               + as_instant(bound.now) + "order by due_at, id limit"
                                               + as_number(bound.most) + "for update skip locked");
                                 }),
                now + lease);
}

std::vector<OutboxItem> Outbox::take_failing(OutboxKind kind, Instant now, std::chrono::seconds lease)
{
    struct Params {
        OutboxKind kind;
        Instant now;
    };
    return lent(rows<OutboxItem>(link_, "outbox_take_failing", Params{kind, now},
                                 [](const Params& bound) {
                                     return may_be_taken(bound.kind, bound.now)
                                            + "and tries > 0 order by due_at, id limit 1 for update skip locked";
                                 }),
                now + lease);
}

std::vector<OutboxItem> Outbox::lent(std::vector<OutboxItem> items, Instant until)
{
    for (auto& item : items) {
        ++item.tries;
        item.taken_until = until;
        link_.database().update(item);
    }
    return items;
}

Instant Outbox::keep(const OutboxItem& item, Instant now, std::chrono::seconds lease, const std::string& code)
{
    auto row = still_taken(link_, item);
    if (!row)
        throw DomainError(Fault::stale);
    row->taken_until = now + lease;
    if (!code.empty())
        row->code = code;
    link_.database().update(*row);
    return *row->taken_until;
}

void Outbox::again(const OutboxItem& item, int tries, Instant due_at, const std::string& code, bool awaited)
{
    auto row = still_taken(link_, item);
    if (!row)
        return;
    const bool nudged = was_nudged(*row, item);
    row->due_at = nudged ? std::min(row->due_at, due_at) : due_at;
    row->awaited = awaited || (nudged && row->awaited);
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

void Outbox::close(OutboxKind kind, std::int64_t subject_id, OutboxState state, const std::string& code, Instant now)
{
    auto item = locked(link_, Which{kind, subject_id});
    if (!item)
        return;
    item->taken_until.reset();
    item->state = state;
    item->code = code;
    item->finished_at = now;
    link_.database().update(*item);
}

void Outbox::nudge(OutboxKind kind, std::int64_t subject_id, Instant now)
{
    const auto item = locked(link_, Which{kind, subject_id});
    if (item && item->state != OutboxState::done)
        wake(link_, *item, now);
}

bool Outbox::is_untouched(OutboxKind kind, std::int64_t subject_id)
{
    const auto item = locked(link_, Which{kind, subject_id});
    return item && item->state == OutboxState::waiting && item->tries == 0 && item->code.empty() && !item->taken_until;
}

bool Outbox::reopen(OutboxKind kind, std::int64_t subject_id, Instant now)
{
    const auto item = locked(link_, Which{kind, subject_id});
    if (item)
        wake(link_, *item, now);
    return item.has_value();
}

void Outbox::hasten(OutboxKind kind, std::int64_t subject_id, Instant by)
{
    auto item = locked(link_, Which{kind, subject_id});
    if (!item || item->state != OutboxState::waiting || item->taken_until || item->tries > 0)
        return;
    item->awaited = true;
    item->due_at = std::min(item->due_at, by);
    link_.database().update(*item);
}

void Outbox::wake_failing(OutboxKind kind, Instant now)
{
    struct Params {
        OutboxKind kind;
        Instant soon;
        std::int64_t most;
    };
    constexpr std::chrono::milliseconds within{5000};
    auto items = rows<OutboxItem>(
        link_, "outbox_failing", Params{kind, now + within, most_woken}, [](const Params& bound) {
            return (Column::state == Column::_val(OutboxState::waiting) && Column::kind == as_text(bound.kind)
                    && Column::tries > 0 && Column::taken_until.is_null() && Column::due_at > as_instant(bound.soon))
                   + "order by due_at, id limit" + as_number(bound.most) + "for update skip locked";
        });
    // One after the other: not all in the same moment.
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].due_at = now + within * i / items.size();
        link_.database().update(items[i]);
    }
}

std::optional<Instant> Outbox::next_due(OutboxKind kind)
{
    // By the index alone: what is taken was due, so it lies at the head, and there is no more of it than hands.
    const auto found = first<InstantScalar>(link_, "outbox_next", kind, [](const OutboxKind& bound) {
        const auto head = [&](const char* awaited) {
            return "(select due_at, taken_until from outbox where state = 'waiting' and kind =" + as_text(bound)
                   + "and awaited =" + awaited + "order by due_at, id limit 200)";
        };
        return "select min(greatest(due_at, taken_until)) from (" + head("true") + "union all" + head("false")
               + ") heads";
    });
    return found->value;
}

std::optional<OutboxItem> Outbox::find(OutboxKind kind, std::int64_t subject_id)
{
    return first<OutboxItem>(link_, "outbox_find", Which{kind, subject_id}, [](const Which& bound) {
        return Column::kind == as_text(bound.kind) && Column::subject_id == as_number(bound.subject_id);
    });
}

std::vector<OutboxItem> Outbox::of_order(const std::string& order_number)
{
    return rows<OutboxItem>(link_, "outbox_of_order", order_number, [](const std::string& number) {
        return (Column::order_number == Column::_ref(number)) + "order by id desc";
    });
}

int Outbox::signed_out()
{
    const auto found = first<CountScalar>(link_, "outbox_signed_out", 0, [](const int&) {
        return Query("select count(*) from outbox where state = 'waiting' and code = 'sign_in'");
    });
    return static_cast<int>(found->value);
}

std::vector<OutboxItem> Outbox::unfinished(int most)
{
    return rows<OutboxItem>(link_, "outbox_unfinished", std::int64_t{most}, [](const std::int64_t& limit) {
        return Query("state = 'stuck' or state = 'waiting' order by state, due_at, id limit") + as_number(limit);
    });
}

std::vector<OutboxItem> Outbox::troubles(int most)
{
    return rows<OutboxItem>(link_, "outbox_troubles", std::int64_t{most}, [](const std::int64_t& limit) {
        return Query("state = 'stuck' or state = 'waiting' and tries >= " + std::to_string(OutboxItem::quiet_tries + 1))
               + "order by kind not in ('payment', 'refund'), created_at limit" + as_number(limit);
    });
}

}
