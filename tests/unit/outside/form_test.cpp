// Joining of parameters.
#include "outside/form.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(form)

using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(parameters_are_joined_in_ascii_order)
{
    const Parameters parameters = {{"b", "1&2"}, {"B", ""}, {"a", "测"}};
    BOOST_TEST(joined_raw(parameters) == "B=&a=测&b=1&2");
    BOOST_TEST(form_encoded(parameters) == "B=&a=%E6%B5%8B&b=1%262");
    BOOST_TEST(joined_raw({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
