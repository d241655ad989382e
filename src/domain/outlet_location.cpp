// Reading addresses, and sorting by what they say.
#include "domain/outlet_location.hpp"

#include <algorithm>
#include <limits>

namespace cakey {

namespace {

// What a county is called in addresses, where that is no division: the zone and the county have one administration.
struct OtherName {
    std::string_view city;
    std::string_view name;
    std::string_view county;
};
constexpr OtherName other_names[] = {{"苏州市", "高新区", "虎丘区"}};

// What the address names first of those that `candidate` chooses, by the name that it gives. Roads and buildings come
// behind, and are often called after some other place.
template <class Candidate, class Name>
const Location* first_named(std::string_view address, Candidate candidate, Name name)
{
    const Location* found = nullptr;
    auto first = std::string_view::npos;
    for (const auto& one : locations())
        if (candidate(one))
            if (const auto at = address.find(name(one)); at < first) {
                found = &one;
                first = at;
            }
    return found;
}

const Location* city_of(const Outlet& outlet)
{
    if (const auto* listed = find_location(outlet.city))
        return listed;
    return first_named(
        outlet.address, [](const Location& one) { return one.county.empty(); },
        // Often written without 市: "苏州太仓市城厢镇县府东街99号".
        [](const Location& one) { return short_name(one.city); });
}

}

const Location* location_of(const Outlet& outlet)
{
    const auto* city = city_of(outlet);
    if (!city)
        return nullptr;
    if (const auto* county = first_named(
            outlet.address, [&](const Location& one) { return one.city == city->city && !one.county.empty(); },
            [](const Location& one) { return one.county; }))
        return county;
    for (const auto& other : other_names)
        if (other.city == city->city && outlet.address.find(other.name) != std::string::npos)
            return find_location(other.city, other.county);
    const auto* district = find_location(city->city, outlet.district);
    return district ? district : city;
}

bool LocatedOutlet::is_in(std::string_view city) const
{
    return outlet.city == city || (location && location->city == city);
}

std::vector<LocatedOutlet> located(std::vector<Outlet> outlets)
{
    std::vector<LocatedOutlet> all;
    for (auto& outlet : outlets) {
        const auto* location = location_of(outlet);
        all.push_back({std::move(outlet), location});
    }
    return all;
}

void sort_by_distance(std::vector<LocatedOutlet>& outlets, const Point& from)
{
    std::ranges::stable_sort(outlets, {}, [&](const LocatedOutlet& one) {
        return one.location ? kilometres(from, one.location->point) : std::numeric_limits<double>::infinity();
    });
}

}
