// Platforms, outlets, prices, in force and not.
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

std::optional<Platform> Catalogue::platform(const std::string& code)
{
    return first<Platform>(link_, "platform_coded", code, [](const std::string& bound) {
        return odb::query<Platform>::code == odb::query<Platform>::_ref(bound);
    });
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

std::optional<Outlet> Catalogue::outlet_at(int position)
{
    return first<Outlet>(link_, "outlet_at", position, [](const int& bound) {
        return odb::query<Outlet>::position == odb::query<Outlet>::_ref(bound);
    });
}

std::int64_t Catalogue::orders_waiting_at(OutletId id)
{
    return first<CountScalar>(link_, "orders_waiting_at_outlet", id,
                              [](const OutletId& bound) {
                                  return "select count(*) from orders where delivery = 'pick_up' and state in"
                                         " ('awaiting_review', 'awaiting_correction', 'in_progress', 'handed_over')"
                                         " and outlet ="
                                         + as_id(bound);
                              })
        ->value;
}

PriceList Catalogue::prices(Instant at)
{
    return PriceList(rows<Price>(link_, "prices", at, [](const Instant& then) {
        return "where offered and id in (select distinct on (business_type, item, years) id from prices"
               " where valid_from <="
               + as_instant(then) + "order by business_type, item, years, valid_from desc) order by id";
    }));
}

PriceBook Catalogue::price_book()
{
    return PriceBook(rows<Price>(link_, "price_book", 0, [](const int&) { return Query("order by id"); }));
}

Outlet Catalogue::kept(const Outlet& outlet) { return row_at<Outlet>(link_, outlet.id); }

Platform Catalogue::kept(const Platform& platform) { return row_at<Platform>(link_, platform.id); }

std::int64_t Catalogue::put(Outlet outlet) { return put_row(link_, outlet); }

std::int64_t Catalogue::put(Platform platform) { return put_row(link_, platform); }

void Catalogue::hold_prices() { link_.database().execute("lock table prices in share row exclusive mode"); }

void Catalogue::add(const Price& price)
{
    auto row = price;
    link_.database().persist(row);
}

void Catalogue::remove(const Price& price) { link_.database().erase<Price>(price.id); }

}
