// What administrators change some times a year and pages show all the time, as this thread has last read it.
#pragma once

#include "domain/agreement_versions.hpp"
#include "domain/announcement.hpp"
#include "domain/outlet.hpp"
#include "store/catalogue_watch.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cakey {

// One per thread. A change shows as soon as the database has told of it. What is given is valid until the next call.
class CatalogueCopy {
public:
    CatalogueCopy(Store& store, const CatalogueWatch& watch) : store_(store), watch_(watch) {}

    const std::vector<Announcement>& announcements();  // all, newest first
    const std::vector<Outlet>& outlets();              // active ones, in their order
    const AgreementVersions& agreements();

private:
    template <class Value>
    struct Copy {
        std::uint64_t edition = 0;
        std::optional<Value> value{};
    };

    template <class Value, class Read>
    const Value& known(Copy<Value>& copy, Read read);

    Store& store_;
    const CatalogueWatch& watch_;
    Copy<std::vector<Announcement>> announcements_;
    Copy<std::vector<Outlet>> outlets_;
    Copy<AgreementVersions> agreements_;
};

}
