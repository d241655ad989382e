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

const std::vector<LocatedOutlet>& CatalogueCopy::outlets()
{
    return known(outlets_, [](Unit& unit) { return located(unit.catalogue().outlets()); });
}

const std::vector<Platform>& CatalogueCopy::platforms()
{
    return known(platforms_, [](Unit& unit) { return unit.catalogue().all_platforms(); });
}

const PriceBook& CatalogueCopy::prices()
{
    return known(prices_, [](Unit& unit) { return unit.catalogue().price_book(); });
}

const AgreementVersions& CatalogueCopy::agreements()
{
    return known(agreements_, [](Unit& unit) {
        return AgreementVersions{unit.agreements().all(), unit.agreements().withdrawals()};
    });
}

int CatalogueCopy::setting(Setting setting, Instant at)
{
    return value_at(known(settings_, [](Unit& unit) { return unit.settings().changes(); }), setting, at);
}

const std::vector<RefusalReason>& CatalogueCopy::refusal_reasons()
{
    return known(refusal_reasons_, [](Unit& unit) { return unit.refusal_reasons().active(); });
}

const Counted& CatalogueCopy::counted(const FigureFilter& filter)
{
    if (filter != counted_of_) {
        counted_ = {};
        counted_of_ = filter;
    }
    return known(counted_, [&](Unit& unit) {
        Counted counted;
        for (const auto& sum : unit.figures().sums(filter))
            counted.add(sum);
        return counted;
    });
}

}
