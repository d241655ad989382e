// What an address asks of the order list.
#pragma once

#include "pages/frame/form.hpp"
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

}
