// Files of courier numbers, each its operator's.
#include "store/parcel_lists.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void ParcelLists::add(ParcelList& list) { link_.database().persist(list); }

ParcelList ParcelLists::of(StaffId by, std::int64_t id)
{
    const std::unique_ptr<ParcelList> found(link_.database().load<ParcelList>(id));
    if (found->by != by)
        throw DomainError(Fault::not_found);
    return std::move(*found);
}

void ParcelLists::remove_before(Instant before)
{
    link_.database().erase_query<ParcelList>(odb::query<ParcelList>::at < before);
}

}
