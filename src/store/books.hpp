// The books as a whole: each order's money, computed from its payments and refunds (doc/MONEY.md).
#pragma once

#include "base/clock.hpp"
#include "store/books_rows.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class Books {
public:
    explicit Books(Link& link) : link_(link) {}

    std::int64_t last_order();  // the highest id; 0 when there is none
    // Of the orders after that id, up to the other one, in their order: those that are not right() or pending(), and
    // those with a payment that was begun since then.
    std::vector<OrderBooks> odd(std::int64_t after, std::int64_t up_to, Instant since);
    BooksSum sum();

private:
    Link& link_;
};

}
