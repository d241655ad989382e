// Reading the database's clock.
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/store.hpp"

namespace cakey {

Instant Unit::now()
{
    const auto found = first<InstantScalar>(link_, "now", 0,
                                            [](const int&) { return Query("select clock_timestamp()"); });
    return found->value.value();
}

Instant DatabaseClock::now() const
{
    return store_.read([](Unit& unit) { return unit.now(); });
}

}
