// Places as the division codes have them.
#include "pages/place_fields.hpp"

#include "domain/division.hpp"
#include "domain/text.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr FormField province_field{"province", "PROVINCE", "PROVINCE_ERROR"};
constexpr FormField city_field{"city", "CITY", "CITY_ERROR"};
constexpr FormField county_field{"county", "COUNTY", "COUNTY_ERROR"};

constexpr std::string_view own_province = "江苏省";

void show_option(web::Fields row, std::string_view name, bool selected)
{
    row.set_view("VALUE", name);
    if (selected)
        row.show("SELECTED");
}

}

void read_place(const web::Form& form, CompanyProfile& profile, FormCheck& check)
{
    profile.province = trimmed(form.get(province_field.id));
    profile.city = trimmed(form.get(city_field.id));
    profile.county = trimmed(form.get(county_field.id));

    const auto cities = counties_of(profile.province);
    const auto city = std::ranges::find(cities, profile.city, &CountiesOfCity::city);
    if (cities.empty())
        check.wrong(province_field, "请选择省。");
    if (city == cities.end()) {
        check.wrong(city_field, "请选择" + (cities.empty() ? "" : profile.province + "的") + "市。");
        check.wrong(county_field, "请选择区县。");
    } else if (std::ranges::find(city->counties, profile.county) == city->counties.end()) {
        check.wrong(county_field, "请选择" + profile.city + "的区县。");
    }
}

void show_place(web::Fields& fields, const CompanyProfile& profile)
{
    const auto province = profile.province.empty() ? own_province : std::string_view(profile.province);
    for (const auto name : provinces())
        show_option(fields.add("PROVINCES"), name, name == province);
    for (const auto& city : counties_of(province)) {
        show_option(fields.add("CITIES"), city.city, city.city == profile.city);
        auto group = fields.add("COUNTY_GROUPS");
        group.set_view("CITY", city.city);
        for (const auto county : city.counties)
            show_option(group.add("COUNTIES"), county, city.city == profile.city && county == profile.county);
    }
    fields.set("PROVINCE", province);
}

}
