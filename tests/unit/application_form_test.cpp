// Tests of print/application_form. What can be read on it is looked at where pdftotext is at hand.
#include "print/application_form.hpp"

#include <boost/test/unit_test.hpp>

using namespace cakey::print;

namespace {

int pages(const std::string& pdf)
{
    constexpr std::string_view page = "/Type /Page";  // the tree above them is of the type Pages
    int count = 0;
    for (auto at = pdf.find(page); at != std::string::npos; at = pdf.find(page, at + 1))
        count += pdf[at + page.size()] != 's';
    return count;
}

}

BOOST_AUTO_TEST_SUITE(application_form)

BOOST_AUTO_TEST_CASE(a_blank_form_is_one_sheet)
{
    const auto pdf = application_form_pdf({}, {});
    BOOST_TEST(pdf.starts_with("%PDF-"));
    BOOST_TEST(pages(pdf) == 1);
    BOOST_TEST(pdf.size() > 10'000u);
    BOOST_TEST(pdf.size() < 1'000'000u);  // the fonts are embedded as subsets
}

BOOST_AUTO_TEST_CASE(the_agreement_follows_on_its_own_sheets)
{
    BOOST_TEST(pages(application_form_pdf({}, {"数字证书服务协议"})) == 2);
    std::vector<std::string> agreement{"数字证书服务协议"};
    for (int i = 0; i < 60; ++i) {
        agreement.push_back("第一条 新办");
        agreement.push_back("1. 用户在申请数字证书时，应提供真实、完整和准确的信息及证明材料。");
    }
    BOOST_TEST(pages(application_form_pdf({}, agreement)) > 2);
}

BOOST_AUTO_TEST_CASE(a_full_form_with_the_longest_texts_stays_on_one_sheet)
{
    std::string longest;
    for (int i = 0; i < 100; ++i)
        longest += "江<&>";
    ApplicationForm form{.order_number = "2026112200000017", .platform = longest, .business_type = "注销",
                         .certificates = 99, .years = 3, .company_seals = 33, .legal_seals = 33,
                         .signature_seals = 33, .certificate_serial = longest, .reason = longest,
                         .company_name = longest, .credit_code = "91350100M000100Y43", .registered_at = longest,
                         .legal_person = longest, .company_phone = "025-86123456-123456", .handler_name = longest,
                         .handler_id_number = "11010519491231002X", .handler_mobile = "13800138000",
                         .invoice_email = std::string(254, 'm'), .address = longest};
    BOOST_TEST(pages(application_form_pdf(form, {})) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
