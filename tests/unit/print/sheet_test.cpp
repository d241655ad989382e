// Tests of print/sheet.
#include "print/sheet.hpp"

#include "support/pdfs.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(sheet)

using namespace cakey::print;
using namespace cakey::support;

BOOST_AUTO_TEST_CASE(a_sheet_is_a_pdf_of_a4)
{
    Sheet sheet("标题");
    sheet.frame({10, 10, 100, 100});
    const auto pdf = sheet.finish();
    BOOST_TEST(pdf.starts_with("%PDF-1.4"));
    BOOST_TEST(pdf.ends_with("%%EOF\n"));
    BOOST_TEST(pdf.find("595.276") != std::string::npos);
    BOOST_TEST(page_count(pdf) == 1);
}

BOOST_AUTO_TEST_CASE(a_flow_goes_on_on_the_next_sheet)
{
    Sheet sheet("流");
    constexpr Box page{50, 50, 400, 700};
    double y = page.y;
    for (int i = 0; i < 40; ++i)
        y = sheet.flow(page, y, "用户应当妥善保管数字证书。\n不得泄漏、转让。", {.size = 20}, 0);
    BOOST_TEST(y <= page.bottom());
    BOOST_TEST(page_count(sheet.finish()) > 2);
}

BOOST_AUTO_TEST_CASE(a_text_too_long_for_its_box_is_no_error)
{
    Sheet sheet("长");
    std::string longest;
    for (int i = 0; i < 300; ++i)
        longest += "江苏省";
    sheet.text({10, 10, 50, 20}, longest, {});
    sheet.markup({10, 40, 50, 20}, "<u>" + longest + "</u>", {});
    BOOST_TEST(page_count(sheet.finish()) == 1);
}

BOOST_AUTO_TEST_CASE(markup_is_escaped) { BOOST_TEST(escaped("<b> & \"'") == "&lt;b&gt; &amp; &quot;&apos;"); }

BOOST_AUTO_TEST_SUITE_END()
