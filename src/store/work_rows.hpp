// Rows of the desk's work list: only the columns that are shown.
#pragma once

#include "domain/order.hpp"
#include "store/list_page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct WorkRow {
    std::int64_t id = 0;
    std::string number;
    std::int64_t version = 0;
    std::string company;  // name
    OrderState state = OrderState::awaiting_review;
    BusinessType business_type = BusinessType::new_certificate;
    Delivery delivery = Delivery::courier;
    std::string outlet;  // name; empty: courier
    Instant state_since;
    std::optional<Instant> due_at;
    std::string bid_opening;
    std::string claimed_by;  // the colleague's name; empty: nobody's

    ListPlace place() const { return {state_since, id}; }
    // The time for its decision is over. While it is being corrected, or handed over, nobody at the desk lets it wait.
    bool overdue(Instant now) const { return state == OrderState::awaiting_review && due_at && *due_at < now; }
};

// The longest waiting come first: what a list of newest first calls older is here newer.
struct WorkFilter {
    static constexpr int page_size = 50;

    std::optional<OrderState> state;  // nothing: all that waits for the desk or is handed over
    std::optional<BusinessType> business_type;
    std::string platform;               // its code; empty: any
    std::optional<OutletId> outlet;     // to be picked up there: all that outlet staff see
    std::optional<StaffId> holder;      // who has claimed it; number 0: nobody has
    std::optional<Instant> overdue_at;  // to be decided before that
    std::string opens_until;            // whose bid is opened from `opens_from` to then; empty: any
    std::string opens_from;
    std::optional<ListPlace> after;   // waiting for less long than that row
    std::optional<ListPlace> before;  // waiting for longer than that row
};

using WorkPage = ListPage<WorkRow>;  // the longest waiting first

struct WorkCount {
    static constexpr int most = 1000;  // counted no further

    OrderState state = OrderState::awaiting_review;
    int count = 0;
};

}
