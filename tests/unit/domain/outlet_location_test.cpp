// Tests of domain/outlet_location.
#include "domain/outlet_location.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(outlet_location)

using namespace cakey;

Outlet outlet(std::string city, std::string district, std::string address, std::string name = {})
{
    Outlet one;
    one.city = std::move(city);
    one.district = std::move(district);
    one.address = std::move(address);
    one.name = std::move(name);
    return one;
}

// "苏州市 昆山市"; "苏州市 " is the city as a whole, "" no location.
std::string place_of(const Outlet& one)
{
    const auto* location = location_of(one);
    return location ? std::string(location->city) + ' ' + std::string(location->county) : std::string();
}

BOOST_AUTO_TEST_CASE(an_outlet_is_where_its_address_says)
{
    BOOST_TEST(place_of(outlet("徐州市", "市本级", "徐州市云龙区新安路5号政务服务中心2楼")) == "徐州市 云龙区");
    BOOST_TEST(place_of(outlet("苏州市", "太仓市", "苏州太仓市城厢镇县府东街99号")) == "苏州市 太仓市");
    BOOST_TEST(place_of(outlet("无锡市", "宜兴市", "宜兴市永安路15号")) == "无锡市 宜兴市");
    // Its district is whom it is for.
    BOOST_TEST(place_of(outlet("苏州市", "昆山市", "苏州市虎丘区长江路211号")) == "苏州市 虎丘区");
    BOOST_TEST(place_of(outlet("苏州市", "昆山市", "苏州市高新区长江路211号天都大厦")) == "苏州市 虎丘区");
}

BOOST_AUTO_TEST_CASE(the_first_county_that_an_address_names_counts)
{
    BOOST_TEST(place_of(outlet("苏州市", "市本级", "苏州市吴江区昆山市路1号常熟市大厦")) == "苏州市 吴江区");
    // Another city's is a road's name.
    BOOST_TEST(place_of(outlet("淮安市", "市本级", "淮安市清江浦区铜山区路3号")) == "淮安市 清江浦区");
    BOOST_TEST(place_of(outlet("淮安市", "市本级", "淮安市铜山区路3号")) == "淮安市 ");
}

BOOST_AUTO_TEST_CASE(an_address_without_a_county_is_in_its_district_or_its_city)
{
    BOOST_TEST(place_of(outlet("常州市", "武进区", "常州市武进市武宜中路1号")) == "常州市 武进区");
    BOOST_TEST(place_of(outlet("扬州市", "市本级", "扬州市文昌东路9号广陵新城市民中心")) == "扬州市 ");
}

BOOST_AUTO_TEST_CASE(one_that_is_listed_under_the_province_is_in_the_city_of_its_address)
{
    const auto own = outlet("江苏省", "省本级", "南京市建邺区汉中门大街145号");
    BOOST_TEST(place_of(own) == "南京市 建邺区");
    const LocatedOutlet located{own, location_of(own)};
    BOOST_TEST(located.is_in("江苏省"));
    BOOST_TEST(located.is_in("南京市"));
    BOOST_TEST(!located.is_in("苏州市"));
    BOOST_TEST(place_of(outlet("江苏省", "省本级", "南京鼓楼区中山北路1号")) == "南京市 鼓楼区");
}

BOOST_AUTO_TEST_CASE(one_outside_of_the_province_has_no_location)
{
    const auto far = outlet("上海市", "市本级", "上海市黄浦区人民大道1号");
    BOOST_TEST(place_of(far) == "");
    BOOST_TEST((LocatedOutlet{far, nullptr}.is_in("上海市")));
    BOOST_TEST(place_of(outlet("", "", "")) == "");
}

BOOST_AUTO_TEST_CASE(near_ones_come_first_and_those_without_a_location_last)
{
    auto outlets = located({outlet("上海市", "市本级", "上海市", "上海"),
                            outlet("徐州市", "市本级", "徐州市云龙区新安路5号", "徐州"),
                            outlet("苏州市", "常熟市", "苏州常熟市香山北路9号", "常熟一"),
                            outlet("苏州市", "昆山市", "苏州昆山市前进路1号", "昆山"),
                            outlet("苏州市", "常熟市", "苏州常熟市香山北路10号", "常熟二")});
    sort_by_distance(outlets, find_location("苏州市", "昆山市")->point);
    std::string order;
    for (const auto& one : outlets)
        order += one.outlet.name + ' ';
    BOOST_TEST(order == "昆山 常熟一 常熟二 徐州 上海 ");
}

BOOST_AUTO_TEST_SUITE_END()
