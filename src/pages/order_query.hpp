// What an address asks of the order list: the filter, and the place in the list.
#pragma once

#include "pages/form_check.hpp"
#include "store/store.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

// "?state=draft&from=2026-11-01&to=2026-11-30&after=...&page=2": days of China time, both included.
class OrderQuery {
public:
    explicit OrderQuery(const web::Request& request);

    const OrderFilter& filter() const { return filter_; }  // of no company yet
    bool failed() const { return check_.failed(); }
    bool is_filtered() const { return filter_.state || filter_.from || filter_.until; }
    int page() const { return page_; }

    // The filter's fields as typed, the states to choose from, and what is wrong.
    void show(web::Fields& fields) const;

    // The same filter as a query, "?state=draft", or "" without one; `more` is added: "after=...".
    std::string text(std::string_view more = {}) const;

private:
    std::optional<Instant> day(const FormField& field, std::string_view typed);

    std::string state_;
    std::string from_;
    std::string to_;
    int page_ = 1;
    OrderFilter filter_;
    FormCheck check_;
};

}
