// What a company may upload in a day.
#include "domain/upload_day.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(upload_day)

using cakey::UploadDay;

BOOST_AUTO_TEST_CASE(what_would_be_too_many_is_not_counted)
{
    UploadDay day;
    BOOST_TEST(day.take(UploadDay::most - 1));
    BOOST_TEST(!day.take(2));
    BOOST_TEST(day.bytes == UploadDay::most - 1);
    BOOST_TEST(day.take(1));
    BOOST_TEST(!day.take(1));
}

BOOST_AUTO_TEST_SUITE_END()
