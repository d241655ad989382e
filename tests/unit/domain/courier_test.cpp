// Tests of domain/courier.
#include "domain/courier.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(courier)

using namespace cakey;

BOOST_AUTO_TEST_CASE(each_courier_has_a_label_and_is_found_by_its_word)
{
    BOOST_TEST(label(Courier::sf) == "顺丰速运");
    BOOST_TEST(label(Courier::ems) == "EMS");
    BOOST_TEST(label(Courier::china_post) == "邮政快递包裹");
    for (const auto courier : couriers)
        BOOST_TEST((from_word<Courier>(word(courier)) == courier));
    BOOST_TEST(!from_word<Courier>("dhl").has_value());
    BOOST_TEST(!from_word<Courier>("").has_value());
}

BOOST_AUTO_TEST_CASE(sf_numbers_are_known)
{
    for (const auto number : {"SF1234567890123", "SF139204158866", "976186294981", "123456789012345"})
        BOOST_TEST(tracking_number(Courier::sf, number).value() == number, number);
    for (const auto number : {"SF12345", "EA473124829CN", "SF12345678901234", "1234567890123", ""})
        BOOST_TEST(!tracking_number(Courier::sf, number).has_value(), number);
}

BOOST_AUTO_TEST_CASE(postal_numbers_are_known)
{
    for (const auto courier : {Courier::ems, Courier::china_post}) {
        for (const auto number : {"EA473124829CN", "EB123456785CN", "1234567890123"})
            BOOST_TEST(tracking_number(courier, number).value() == number, number);
        for (const auto number : {"EA4731248CN", "SF1234567890123", "EA473124829C1", "123456789012", ""})
            BOOST_TEST(!tracking_number(courier, number).has_value(), number);
    }
}

BOOST_AUTO_TEST_CASE(width_blanks_and_case_are_mended)
{
    BOOST_TEST(tracking_number(Courier::sf, " sf1234567890123").value() == "SF1234567890123");
    BOOST_TEST(tracking_number(Courier::ems, "ｅａ 473 124 829 cn").value() == "EA473124829CN");
}

BOOST_AUTO_TEST_CASE(a_wrong_check_digit_is_taken_with_a_warning)
{
    BOOST_TEST(tracking_number(Courier::ems, "EA473124820CN").has_value());
    BOOST_TEST(has_doubtful_check_digit("EA473124820CN"));
    for (const auto number : {"EA473124829CN", "EB123456785CN", "1234567890123", "SF1234567890123"})
        BOOST_TEST(!has_doubtful_check_digit(number), number);
}

BOOST_AUTO_TEST_CASE(the_link_names_courier_and_number)
{
    BOOST_TEST(tracking_url(Courier::sf, "SF1234567890123")
               == "https://www.kuaidi100.com/chaxun?com=shunfeng&nu=SF1234567890123");
    BOOST_TEST(tracking_url(Courier::china_post, "1234567890123")
               == "https://www.kuaidi100.com/chaxun?com=youzhengguonei&nu=1234567890123");
}

BOOST_AUTO_TEST_SUITE_END()
