// Files of courier numbers in the database.
#pragma once

#include "domain/parcel_list.hpp"
#include "store/link.hpp"

namespace cakey {

class ParcelLists {
public:
    explicit ParcelLists(Link& link) : link_(link) {}

    void add(ParcelList& list);
    ParcelList of(StaffId by, std::int64_t id);  // a colleague's is Fault::not_found
    void remove_before(Instant before);

private:
    Link& link_;
};

}
