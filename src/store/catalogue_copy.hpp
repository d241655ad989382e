// What administrators change some times a year, and what is counted once an hour, and pages show all the time: as this
// thread has last read it.
#pragma once

#include "domain/agreement_versions.hpp"
#include "domain/announcement.hpp"
#include "domain/counted.hpp"
#include "domain/outlet_location.hpp"
#include "store/catalogue_watch.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cakey {

// One per thread. A change shows as soon as the database has told of it. What is given is valid until the next call of the
// same. For what pages show: what is done goes by the database. Not to be called inside a read or transaction.
class CatalogueCopy {
public:
    CatalogueCopy(Store& store, const CatalogueWatch& watch) : store_(store), watch_(watch) {}

    const std::vector<Announcement>& announcements();  // all, newest first
    const std::vector<LocatedOutlet>& outlets();       // active ones, in their order
    const std::vector<Platform>& platforms();          // all, in their order
    const PriceBook& prices();
    const AgreementVersions& agreements();
    int setting(Setting setting, Instant at);  // as it was, or is, then
    const std::vector<RefusalReason>& refusal_reasons();  // those that operators choose from
    const Counted& counted(const FigureFilter& filter);   // kept for one filter, the last

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
    Copy<std::vector<LocatedOutlet>> outlets_;
    Copy<std::vector<Platform>> platforms_;
    Copy<PriceBook> prices_;
    Copy<AgreementVersions> agreements_;
    Copy<std::vector<SettingChange>> settings_;
    Copy<std::vector<RefusalReason>> refusal_reasons_;
    FigureFilter counted_of_;
    Copy<Counted> counted_;
};

}
