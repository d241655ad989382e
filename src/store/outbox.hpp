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

    // It wakes the worker, unless it is for `later`.
    void add(OutboxKind kind, std::int64_t subject_id, const std::string& order_number, Instant now,
             std::chrono::milliseconds later = {});
    // The next one of that kind that is due; it is the caller's until the lease ends. `tries` counts this one already.
    std::optional<OutboxItem> take(OutboxKind kind, Instant now, std::chrono::seconds lease);
    // A taken one for longer, to be asked for before what must not be done twice: gives the new end of the lease.
    // Fault::stale when it ran out and somebody else has the item.
    Instant keep(const OutboxItem& item, Instant now, std::chrono::seconds lease);
    // These two are without effect when somebody else has it by now: what he finds is newer.
    // Gives a taken one back, to be due then, or at once if somebody nudged it meanwhile. `tries` as it should stand.
    void again(const OutboxItem& item, int tries, Instant due_at, const std::string& code);
    // Over; unless somebody nudged it meanwhile, for then it has to be looked at once more.
    void finish(const OutboxItem& item, OutboxState state, const std::string& code, Instant now);
    // Makes it due now, and unstuck: its subject has changed, or the desk pressed 「重试」. What is done stays done.
    void nudge(OutboxKind kind, std::int64_t subject_id, Instant now);
    // The same also for what was done already: once more, with fresh patience.
    void reopen(OutboxKind kind, std::int64_t subject_id, Instant now);
    // Makes it due by then: somebody waits for it. What fails keeps its growing while, what is over stays over.
    void hasten(OutboxKind kind, std::int64_t subject_id, Instant by);
    std::optional<Instant> next_due(OutboxKind kind);
    std::vector<OutboxItem> of_order(const std::string& order_number);
    std::vector<OutboxItem> stuck(int most);  // oldest first

private:
    Link& link_;
};

}
