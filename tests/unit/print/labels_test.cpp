// How many labels a page has, and of what size it is.
#include "print/labels.hpp"

#include "support/pdfs.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(address_labels)

using namespace cakey::print;
using namespace cakey::support;

namespace {

std::string pdf_of(std::size_t count, LabelPaper paper)
{
    std::vector<AddressLabel> labels(count, {"王小明", "13800138000", "某省某市某区某路1号某大厦某座某室",
                                             "某某有限公司", "2026112300000001", "新办，证书 2"});
    return labels_pdf(labels, paper);
}
}

BOOST_AUTO_TEST_CASE(ten_labels_fill_a_page_of_a4)
{
    BOOST_TEST(page_count(pdf_of(1, LabelPaper::a4)) == 1);
    BOOST_TEST(page_count(pdf_of(10, LabelPaper::a4)) == 1);
    BOOST_TEST(page_count(pdf_of(11, LabelPaper::a4)) == 2);
    BOOST_TEST(pdf_of(1, LabelPaper::a4).find("595.276") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_thermal_printer_gets_a_page_a_label)
{
    const auto pdf = pdf_of(3, LabelPaper::thermal);
    BOOST_TEST(page_count(pdf) == 3);
    BOOST_TEST(pdf.find("283.46") != std::string::npos);  // 100 mm
    BOOST_TEST(pdf.find("425.19") != std::string::npos);  // 150 mm
}

BOOST_AUTO_TEST_SUITE_END()
