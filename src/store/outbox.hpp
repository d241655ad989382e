// The outbox: everything that is still to be done outside, and its retries.
#pragma once

#include "domain/outbox_item.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Outbox {
public:
    explicit Outbox(Link& link) : link_(link) {}

    // It wakes the worker, unless it is for `later`. `awaited`: somebody waits at a screen for it.
    void add(OutboxKind kind, std::int64_t subject_id, const std::string& order_number, Instant now,
             bool awaited = false, std::chrono::milliseconds later = {});
    // The next ones of that kind that are due, of those that are awaited or of the others: they are the caller's until
    // the lease ends. `tries` counts this one already.
    std::vector<OutboxItem> take(OutboxKind kind, bool awaited, Instant now, std::chrono::seconds lease, int most);
    // The next one of those that failed, due or not: at most one.
    std::vector<OutboxItem> take_failing(OutboxKind kind, Instant now, std::chrono::seconds lease);
    // A taken one for longer, to be asked for before what must not be done twice: gives the new end of the lease.
    // Fault::stale when it ran out and somebody else has the item. `code`: what is known of it should nobody come back.
    Instant keep(const OutboxItem& item, Instant now, std::chrono::seconds lease, const std::string& code = {});
    // These two are without effect when somebody else has it by now: what he finds is newer.
    // Gives a taken one back, to be due then, or at once if somebody nudged it meanwhile. `tries` as it should stand.
    void again(const OutboxItem& item, int tries, Instant due_at, const std::string& code, bool awaited = false);
    // Over; unless somebody nudged it meanwhile, for then it has to be looked at once more.
    void finish(const OutboxItem& item, OutboxState state, const std::string& code, Instant now);
    // Whatever was still to be done about that subject has become so: over, whoever has it.
    void close(OutboxKind kind, std::int64_t subject_id, OutboxState state, const std::string& code, Instant now);
    // Makes it due now, and unstuck: its subject has changed, or the desk pressed 「重试」. What is done stays done.
    void nudge(OutboxKind kind, std::int64_t subject_id, Instant now);
    // Whether nobody has ever taken it; and nobody does until the transaction ends.
    bool is_untouched(OutboxKind kind, std::int64_t subject_id);
    // The same also for what was done already: once more, with fresh patience. False when there is none.
    bool reopen(OutboxKind kind, std::int64_t subject_id, Instant now);
    // Makes it due by then, and awaited. What fails keeps its growing while, what is over stays over.
    void hasten(OutboxKind kind, std::int64_t subject_id, Instant by);
    // Makes all that failed due within five seconds: the channel is well again.
    void wake_failing(OutboxKind kind, Instant now);
    std::optional<Instant> next_due(OutboxKind kind);
    std::optional<OutboxItem> find(OutboxKind kind, std::int64_t subject_id);
    std::vector<OutboxItem> of_order(const std::string& order_number);
    // All that is not over, what is stuck first, then what was to be done longest ago.
    std::vector<OutboxItem> unfinished(int most);
    // What is stuck, and what has been tried in vain for long: money first, then oldest first.
    std::vector<OutboxItem> troubles(int most);
    // How many letters wait because the mail server refuses our password.
    int signed_out();

private:
    std::vector<OutboxItem> lent(std::vector<OutboxItem> items, Instant until);

    Link& link_;
};

}
