// Check-lists in the database: the administrator's items, operators' verdicts, what companies were told.
#pragma once

#include "domain/check_list.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class Order;

class Checks {
public:
    explicit Checks(Link& link) : link_(link) {}

    std::vector<CheckItem> items();  // paper by paper, in their order; those that are out of use at the end of each
    // By its number. Fault::not_found; Fault::stale when somebody saved in between.
    CheckItem kept(const CheckItem& item);
    std::int64_t put(CheckItem item);  // one without a number is a new one. Gives its number

    std::vector<Check> of(const Order& order);  // oldest first
    void add(Check& check);
    void add(PaperFault& fault);
    std::vector<PaperFault> faults(const Order& order);  // of all its refusals and returns, oldest first
    // Those that its company has still to mend: of the last refusal or return, of papers that were not replaced since.
    std::vector<PaperFault> standing_faults(const Order& order);

private:
    Link& link_;
};

}
