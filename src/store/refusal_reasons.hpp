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
    RefusalReason one(std::int64_t id);   // Fault::not_found
    void add(RefusalReason& reason);
    void save(RefusalReason& reason);  // Fault::stale when somebody saved in between

private:
    Link& link_;
};

}
