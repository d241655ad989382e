// Places in front of long work.
#include "base/bounded_work.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(places)

using namespace cakey;

BOOST_AUTO_TEST_CASE(nobody_has_two_places_and_a_full_house_is_told)
{
    Owners owners;
    Places places(2, owners);
    const auto mine = places.take(1);
    BOOST_CHECK_THROW(places.take(1), Busy);
    {
        const auto another = places.take(2);
        BOOST_CHECK_THROW(places.take(3), Busy);
        BOOST_CHECK_THROW(places.take(), Busy);
    }
    BOOST_CHECK_NO_THROW(places.take(3));
    BOOST_CHECK_NO_THROW(places.take());
}

BOOST_AUTO_TEST_CASE(nobody_has_places_of_two_kinds)
{
    Owners owners;
    Places here(2, owners), there(2, owners);
    {
        const auto mine = here.take(1);
        BOOST_CHECK_THROW(there.take(1), Busy);
        BOOST_CHECK_NO_THROW(there.take(2));
    }
    BOOST_CHECK_NO_THROW(there.take(1));
}

BOOST_AUTO_TEST_CASE(nobody_in_particular_may_have_several)
{
    Owners owners;
    Places places(2, owners);
    const auto one = places.take();
    BOOST_CHECK_NO_THROW(places.take());
}

BOOST_AUTO_TEST_CASE(whoever_is_refused_leaves_the_others_place_as_it_is)
{
    Owners owners;
    Places places(4, owners);
    const auto mine = places.take(1);
    BOOST_CHECK_THROW(places.take(1), Busy);
    BOOST_CHECK_THROW(places.take(1), Busy);
}

BOOST_AUTO_TEST_CASE(work_gives_its_place_back_when_it_throws)
{
    Owners owners;
    BoundedWork work(1, owners);
    for (int times = 0; times < 3; ++times)
        BOOST_CHECK_THROW(work.run(1, []() -> int { throw std::runtime_error("no"); }), std::runtime_error);
    BOOST_TEST(work.run(1, [] { return 7; }) == 7);
}

BOOST_AUTO_TEST_SUITE_END()
