// Tests of print/qr.
#include "print/qr.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(qr)

using cakey::print::qr_svg;

BOOST_AUTO_TEST_CASE(a_short_text_is_version_1_with_a_quiet_zone)
{
    const auto svg = qr_svg("cakey");
    BOOST_TEST(svg.find("viewBox=\"0 0 29 29\"") != std::string::npos);  // 21 modules and 4 on each side
    BOOST_TEST(svg.starts_with("<svg "));
    BOOST_TEST(svg.ends_with("</svg>"));
}

BOOST_AUTO_TEST_CASE(the_finder_patterns_stand_in_three_corners)
{
    const auto svg = qr_svg("cakey");
    for (const auto line : {"\"M4 4h7v1h-7z", "M18 4h7v1h-7z", "M4 18h7v1h-7z", "M4 24h7v1h-7z"})
        BOOST_TEST(svg.find(line) != std::string::npos, line);
}

BOOST_AUTO_TEST_CASE(nothing_of_the_text_stands_in_the_svg)
{
    BOOST_TEST(qr_svg("<script>&\"'").find("script") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(alipays_addresses_fit_and_too_long_texts_throw)
{
    BOOST_TEST(qr_svg("https://qr.alipay.com/bax03112cuzlvmlwv4zz00a7").find("viewBox=\"0 0 41 41\"")
               != std::string::npos);
    BOOST_CHECK_THROW(qr_svg(std::string(3000, 'a')), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
