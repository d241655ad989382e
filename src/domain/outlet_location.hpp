// Where an outlet is, as far as its address tells, and how far from somebody.
#pragma once

#include "domain/location.hpp"
#include "domain/outlet.hpp"

#include <string_view>
#include <vector>

namespace cakey {

// By the county that its address names, which is where one goes, whatever district it is for; else by its district or its
// city. Null when none of them has a location. Nobody types a place beside the address, so the two cannot part.
const Location* location_of(const Outlet& outlet);

struct LocatedOutlet {
    Outlet outlet;
    const Location* location = nullptr;

    // By its place, or by what it is listed under: the province's own (省本级) is listed under the province.
    bool is_in(std::string_view city) const;
};

std::vector<LocatedOutlet> located(std::vector<Outlet> outlets);

// The near ones first, those without a location last; equal ones stay in their order.
void sort_by_distance(std::vector<LocatedOutlet>& outlets, const Point& from);

}
