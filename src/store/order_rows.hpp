// Rows of order lists: only the columns that are shown.
#pragma once

#include "domain/order.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct OrderRow {
    std::int64_t id = 0;
    std::string number;
    std::int64_t version = 0;
    OrderState state = OrderState::draft;
    BusinessType business_type = BusinessType::new_certificate;
    std::string platform;  // its name
    int certificates = 0;
    int seals = 0;
    Fen total;
    int submission = 0;
    Instant created_at;
    int matching = 0;  // how many rows fit the list's filter, OrderPage::most_counted + 1 at most
};

// A place in the list, for keyset paging: the row there.
struct OrderPlace {
    Instant created_at;
    std::int64_t id = 0;
};

struct OrderFilter {
    static constexpr int page_size = 20;

    CompanyId company;
    std::optional<OrderState> state;
    std::optional<Instant> from;       // created at or after
    std::optional<Instant> until;      // created before
    std::optional<OrderPlace> after;   // older than that row
    std::optional<OrderPlace> before;  // newer than that row
};

struct OrderPage {
    static constexpr int most_counted = 1000;

    std::vector<OrderRow> rows;  // newest first
    bool has_newer = false;
    bool has_older = false;
    int count = 0;               // of all that fit the filter, at most most_counted + 1
};

// What the home page says waits for the company.
struct HomeCounts {
    int drafts = 0;
    int awaiting_payment = 0;
    int awaiting_correction = 0;
    int dispatched = 0;
    int handed_over = 0;
};

struct DeskRow {
    std::string number;
    std::int64_t version = 0;
    std::string company;  // name
    OrderState state = OrderState::awaiting_review;
    BusinessType business_type = BusinessType::new_certificate;
    Delivery delivery = Delivery::courier;
    std::string outlet;   // name; empty: courier
    int certificates = 0;
    int seals = 0;
    Fen total;
    Instant state_since;
    std::string claimed_by;  // the colleague's name; empty: nobody's
};

struct DeskFilter {
    std::optional<OrderState> state;   // nothing: all that waits for the desk
    std::optional<OutletId> outlet;    // outlet staff see only their own
    std::string search;                // number, company name or credit code, handler, mobile; empty: no search.
                                       // In any state, but never-submitted drafts are the company's alone
    int most = 100;
};

struct DeskCount {
    OrderState state = OrderState::awaiting_review;
    int count = 0;
};

}
