// Tests of domain/renaming.
#include "domain/renaming.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(renaming)

using namespace cakey;

BOOST_AUTO_TEST_CASE(a_company_renames_itself_until_its_first_order_is_completed)
{
    BOOST_CHECK(cakey::renaming(false, false) == Renaming::free);
    BOOST_CHECK(cakey::renaming(false, true) == Renaming::at_desk);
}

BOOST_AUTO_TEST_CASE(nobody_renames_while_an_order_is_open)
{
    BOOST_CHECK(cakey::renaming(true, false) == Renaming::frozen);
    BOOST_CHECK(cakey::renaming(true, true) == Renaming::frozen);
}

BOOST_AUTO_TEST_SUITE_END()
