// What an address asks of the order list, and who asks.
#pragma once

#include "pages/frame/form.hpp"
#include "pages/frame/guard.hpp"
#include "store/order_rows.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages {

// The filter, and the place in the list: "?state=draft&from=2026-11-01&to=2026-11-30&after=...&page=2". Days of China
// time, both included.
class OrderQuery {
public:
    explicit OrderQuery(const web::Request& request);

    const OrderFilter& filter() const { return filter_; }  // of no company yet
    bool failed() const { return form_.failed(); }
    bool is_filtered() const { return filter_.state || filter_.from || filter_.until; }
    int page() const { return page_; }

    // The filter's fields as typed, and what is wrong.
    void show(web::Fields& page) const;

    // The same filter as a query, "?state=draft", or "" without one; `more` is added: "after=...".
    std::string text(std::string_view more = {}) const;

private:
    Form form_;
    int page_ = 1;
    OrderFilter filter_;
};

// Whoever asks for the list, with the page of it that is asked for: both by one statement.
struct OwnOrdersPerson : CompanyPerson {
    OrderQuery query;
    OwnOrders orders;  // empty when the query has failed
};

// As Guard::company.
Found<OwnOrdersPerson> company_with_orders(const Guard& guard, Store& store, const Clock& clock,
                                           const web::Request& request);

}
