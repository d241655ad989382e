// Read anew when the edition is another one. It is asked for before the reading: what changes meanwhile has a later one.
#include "store/catalogue_copy.hpp"

namespace cakey {

template <class Value, class Read>
const Value& CatalogueCopy::known(Copy<Value>& copy, Read read)
{
    const auto edition = watch_.edition();
    if (edition == 0 || edition != copy.edition) {
        copy.value = store_.read(read);
        copy.edition = edition;
    }
    return *copy.value;
}

const std::vector<Announcement>& CatalogueCopy::announcements()
{
    return known(announcements_, [](Unit& unit) { return unit.announcements().all(); });
}

const std::vector<Outlet>& CatalogueCopy::outlets()
{
    return known(outlets_, [](Unit& unit) { return unit.catalogue().outlets(); });
}

const AgreementVersions& CatalogueCopy::agreements()
{
    return known(agreements_, [](Unit& unit) {
        return AgreementVersions{unit.agreements().all(), unit.agreements().withdrawals()};
    });
}

}
