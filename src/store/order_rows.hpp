// Rows of order lists: only the columns that are shown.
#pragma once

#include "domain/order.hpp"
#include "store/list_page.hpp"

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
    std::string platform;  // its code
    int certificates = 0;
    int seals = 0;
    Fen total;
    int submission = 0;
    Instant created_at;

    ListPlace place() const { return {created_at, id}; }
};

struct ListedOrder {
    OrderRow order;
};

// What became of an order, for whoever has the company's next one before them.
struct PastOrder {
    std::string number;
    OrderState state = OrderState::draft;
    BusinessType business_type = BusinessType::new_certificate;
    Fen total;
    Instant submitted_at;
    int refused = 0;   // how often
    int returned = 0;  // for correction
    std::string said;  // to the company, the last time it was either
};

// How many orders there are stands in each.
struct CountedOrder {
    int matching = 0;  // CountedOrders::most_counted + 1 at most
    OrderRow order;    // without id: the page has no rows
};

struct OrderFilter {
    static constexpr int page_size = 20;

    CompanyId company;
    std::optional<OrderState> state;
    std::optional<Instant> from;      // created at or after
    std::optional<Instant> until;     // created before
    std::optional<ListPlace> after;   // older than that row
    std::optional<ListPlace> before;  // newer than that row
};

using OrderPage = ListPage<OrderRow>;

// What the list's page is made from.
struct CountedOrders {
    static constexpr int most_counted = 1000;

    OrderPage page;
    int count = 0;  // of all that fit the filter, most_counted + 1 at most
};

// What the home page says waits for the company.
}
