// Templates of refusal reasons in the database.
#pragma once

#include "domain/refusal_reason.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class RefusalReasons {
public:
    explicit RefusalReasons(Link& link) : link_(link) {}

    std::vector<RefusalReason> all();     // in the order of the form, those about nothing at the end
    std::vector<RefusalReason> active();  // likewise: those that operators choose from
    // By its number. Fault::not_found; Fault::stale when somebody saved in between.
    RefusalReason kept(const RefusalReason& reason);
    std::int64_t put(RefusalReason reason);  // one without a number is a new one. Gives its number

private:
    Link& link_;
};

}
