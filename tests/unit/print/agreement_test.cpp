// Tests of print/agreement.
#include "print/agreement.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(agreement)

using namespace cakey::print;

namespace {

std::size_t size_with(const std::vector<std::string>& paragraphs)
{
    Sheet sheet("协议");
    draw_agreement(sheet, paragraphs);
    return sheet.finish().size();
}

}

BOOST_AUTO_TEST_CASE(a_heading_is_set_in_a_font_of_its_own)
{
    const auto prose = size_with({"数字证书服务协议", "新办第一条"});
    const auto heading = size_with({"数字证书服务协议", "第一条新办"});
    BOOST_TEST(prose != heading);
}

BOOST_AUTO_TEST_CASE(empty_paragraphs_are_no_error) { BOOST_TEST(size_with({"", "", "第"}) > 0u); }

BOOST_AUTO_TEST_SUITE_END()
