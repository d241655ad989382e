// Recovery codes, from chance to paper and back.
#include "domain/recovery_code.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(recovery_codes)

using namespace cakey;

BOOST_AUTO_TEST_CASE(a_code_is_printed_in_fours_and_read_back)
{
    BOOST_TEST(printed_recovery_code("ABCDEFGH23456723") == "ABCD-EFGH-2345-6723");
    BOOST_TEST(typed_recovery_code("ABCD-EFGH-2345-6723") == "ABCDEFGH23456723");
}

BOOST_AUTO_TEST_CASE(a_code_is_typed_in_any_case_and_width)
{
    BOOST_TEST(typed_recovery_code(" abcd efgh-2345 ６７２３") == "ABCDEFGH23456723");
}

BOOST_AUTO_TEST_CASE(what_is_no_code_is_none)
{
    for (const auto* typed : {"", "123456", "ABCD-EFGH-2345-672", "ABCD-EFGH-2345-67234", "ABCD-EFGH-2345-6780"})
        BOOST_TEST(typed_recovery_code(typed) == "", typed);
}

BOOST_AUTO_TEST_SUITE_END()
