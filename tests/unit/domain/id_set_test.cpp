// Sets of numbers as ranges.
#include "domain/id_set.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(id_set)

using namespace cakey;

namespace {

IdSet set_of(std::initializer_list<std::int64_t> ids)
{
    IdSet set;
    for (const auto id : ids)
        set.add(id);
    return set;
}

}

BOOST_AUTO_TEST_CASE(numbers_side_by_side_become_a_range_in_whatever_order_they_come)
{
    BOOST_TEST(set_of({1, 2, 3, 7, 9, 8}).text() == "1-3,7-9");
    BOOST_TEST(set_of({9, 7, 3, 1, 2, 2, 8}).text() == "1-3,7-9");
    BOOST_TEST(IdSet().text() == "");
}

BOOST_AUTO_TEST_CASE(a_range_swallows_what_it_covers)
{
    auto set = set_of({1, 5, 9, 20});
    set.add(4, 10);
    BOOST_TEST(set.text() == "1,4-10,20");
    set.add(2, 3);
    BOOST_TEST(set.text() == "1-10,20");
    BOOST_TEST(set.count() == 11u);
}

BOOST_AUTO_TEST_CASE(a_number_taken_out_parts_its_range)
{
    IdSet set;
    set.add(1, 5);
    set.remove(3);
    BOOST_TEST(set.text() == "1-2,4-5");
    set.remove(1);
    set.remove(5);
    set.remove(9);
    BOOST_TEST(set.text() == "2,4");
    BOOST_TEST(!set.contains(3));
    BOOST_TEST(set.contains(4));
}

BOOST_AUTO_TEST_CASE(a_text_is_read_in_the_one_way_that_it_is_written)
{
    for (const std::string right : {"", "7", "1-57,59,61-70", "9223372036854775806"})
        BOOST_TEST(IdSet::parse(right).value().text() == right);
    for (const std::string wrong : {"0", "-1", "1,2", "1-1", "3,1", "5-4", "1,", ",1", "1-2-3", "a", " 1", "01", "1;2"})
        BOOST_TEST(!IdSet::parse(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
