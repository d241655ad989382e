// Platforms, outlets, prices in force.
#include "store/catalogue.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::vector<Platform> Catalogue::platforms()
{
    return rows<Platform>(link_, "platforms", 0, [](const int&) { return Query("where active order by position"); });
}

std::vector<Platform> Catalogue::all_platforms()
{
    return rows<Platform>(link_, "all_platforms", 0, [](const int&) { return Query("order by position"); });
}

std::vector<Outlet> Catalogue::outlets()
{
    return rows<Outlet>(link_, "outlets", 0, [](const int&) { return Query("where active order by position"); });
}

std::vector<Outlet> Catalogue::all_outlets()
{
    return rows<Outlet>(link_, "all_outlets", 0, [](const int&) { return Query("order by position"); });
}

std::optional<Outlet> Catalogue::outlet(OutletId id)
{
    const std::unique_ptr<Outlet> found(link_.database().find<Outlet>(id.value));
    return found ? std::optional(*found) : std::nullopt;
}

PriceList Catalogue::prices(Instant at)
{
    return PriceList(rows<Price>(link_, "prices", at, [](const Instant& then) {
        return "where id in (select distinct on (business_type, item, years) id from prices where valid_from <="
               + as_instant(then) + "order by business_type, item, years, valid_from desc) order by id";
    }));
}

void Catalogue::put(const Outlet& outlet)
{
    auto row = outlet;
    const auto known = first<Outlet>(link_, "outlet_at", outlet.position, [](const int& position) {
        return odb::query<Outlet>::position == odb::query<Outlet>::_ref(position);
    });
    row.id = known ? known->id : 0;
    known ? link_.database().update(row) : static_cast<void>(link_.database().persist(row));
}

void Catalogue::put(const Platform& platform)
{
    auto row = platform;
    const auto known = first<Platform>(link_, "platform_coded", platform.code, [](const std::string& code) {
        return odb::query<Platform>::code == odb::query<Platform>::_ref(code);
    });
    row.id = known ? known->id : 0;
    known ? link_.database().update(row) : static_cast<void>(link_.database().persist(row));
}

void Catalogue::add(const Price& price)
{
    auto row = price;
    link_.database().persist(row);
}

}
