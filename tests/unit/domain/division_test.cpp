// Tests of domain/division.
#include "domain/division.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(division)

using namespace cakey;

BOOST_AUTO_TEST_CASE(the_mainland_has_31_provinces_and_each_stands_once)
{
    const auto all = provinces();
    BOOST_TEST(all.size() == 31U);
    BOOST_TEST(std::set(all.begin(), all.end()).size() == 31U);
    BOOST_TEST(all.front() == "北京市");
    BOOST_TEST(all.back() == "新疆维吾尔自治区");
}

BOOST_AUTO_TEST_CASE(jiangsu_is_whole_down_to_counties)
{
    const auto cities = counties_of("江苏省");
    BOOST_TEST(cities.size() == 13U);
    BOOST_TEST(cities.front().city == "南京市");
    BOOST_TEST(cities.front().counties.size() == 11U);
    BOOST_TEST(cities.back().city == "宿迁市");
    BOOST_TEST(is_division("江苏省", "苏州市", "昆山市"));
}

BOOST_AUTO_TEST_CASE(no_city_stands_twice_in_a_province_and_no_county_twice_in_a_city)
{
    std::size_t counties = 0;
    for (const auto province : provinces()) {
        std::set<std::string_view> cities;
        for (const auto& city : counties_of(province)) {
            BOOST_TEST(cities.insert(city.city).second, city.city);
            BOOST_TEST(std::set(city.counties.begin(), city.counties.end()).size() == city.counties.size());
            counties += city.counties.size();
        }
    }
    BOOST_TEST(counties == 2978U);
}

BOOST_AUTO_TEST_CASE(a_municipality_is_its_own_city)
{
    BOOST_TEST(is_division("北京市", "北京市", "东城区"));
    BOOST_TEST(is_division("重庆市", "重庆市", "渝中区"));
    BOOST_TEST(is_division("重庆市", "重庆市", "城口县"));
    BOOST_TEST(!is_division("北京市", "市辖区", "东城区"));
}

BOOST_AUTO_TEST_CASE(names_that_do_not_belong_together_are_no_division)
{
    BOOST_TEST(is_division("江苏省", "南京市", "鼓楼区"));
    BOOST_TEST(!is_division("江苏省", "苏州市", "建邺区"));
    BOOST_TEST(!is_division("浙江省", "南京市", "建邺区"));
    BOOST_TEST(!is_division("江苏省", "南京市", ""));
    BOOST_TEST(!is_division("江苏省", "", "建邺区"));
    BOOST_TEST(!is_division("", "", ""));
    BOOST_TEST(!is_division("江苏省", "南京市", "建邺"));
    BOOST_TEST(counties_of("江苏").empty());
}

BOOST_AUTO_TEST_SUITE_END()
