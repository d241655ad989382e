// What waits at the desk. One statement each, over the indexes of sql/0006-orders.sql and sql/0038-work-list.sql.
#pragma once

#include "store/link.hpp"
#include "store/work_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class WorkList {
public:
    static constexpr int most_urgent = 20;

    explicit WorkList(Link& link) : link_(link) {}

    WorkPage page(const WorkFilter& filter);
    // What is urgent: whose bid is opened between the filter's days, and revocations, whose time is a day; of the
    // filter's outlet, if it has one. The most urgent first.
    std::vector<WorkRow> urgent(const WorkFilter& filter);
    std::vector<WorkCount> counts();  // by state; each up to WorkCount::most
    // How many of the filter's came to their state after that instant, `most` at the most.
    int fresh(const WorkFilter& filter, Instant since, int most);

private:
    Link& link_;
};

}
