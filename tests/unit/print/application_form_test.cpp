// Tests of print/application_form. What can be read on it is read with poppler-utils.
#include "print/application_form.hpp"

#include "support/pdfs.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>
#include <vector>

BOOST_AUTO_TEST_SUITE(application_form)

using namespace cakey;
using namespace cakey::print;
using namespace cakey::support;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}

BOOST_AUTO_TEST_CASE(a_blank_form_is_one_sheet)
{
    const auto pdf = application_form_pdf({}, {});
    BOOST_TEST(pdf.starts_with("%PDF-"));
    BOOST_TEST(page_count(pdf) == 1);
    BOOST_TEST(pdf.size() > 10'000u);
    BOOST_TEST(pdf.size() < 1'000'000u);  // the fonts are embedded as subsets
}

BOOST_AUTO_TEST_CASE(the_agreement_follows_on_its_own_sheets)
{
    BOOST_TEST(page_count(application_form_pdf({}, {"数字证书服务协议"})) == 2);
    std::vector<std::string> agreement{"数字证书服务协议"};
    for (int i = 0; i < 60; ++i) {
        agreement.push_back("第一条 新办");
        agreement.push_back("1. 用户在申请数字证书时，应提供真实、完整和准确的信息及证明材料。");
    }
    BOOST_TEST(page_count(application_form_pdf({}, agreement)) > 2);
}

BOOST_AUTO_TEST_CASE(a_full_form_with_the_longest_texts_stays_on_one_sheet)
{
    std::string longest;
    for (int i = 0; i < 100; ++i)
        longest += "江<&>";
    Application application;
    application.business_type = BusinessType::revocation;
    application.certificates = 99;
    application.years = 3;
    application.company_seals = application.legal_seals = application.signature_seals = 33;
    application.certificate_serial = application.reason = application.handler_name = application.address = longest;
    application.handler_mobile = "13800138000";
    const ApplicationForm form{
        .order_number = "2026112200000017",
        .platform = longest,
        .application = application,
        .applicant = {longest, "91350100M000100Y43", {longest, longest, "", "", "025-86123456-123456", longest}},
        .handler_id_number = "11010519491231002X",
        .invoice_email = std::string(254, 'm'),
        .outlet = {}};
    BOOST_TEST(page_count(application_form_pdf(form, {})) == 1);
}

BOOST_AUTO_TEST_CASE(what_the_order_says_can_be_read_and_copied)
{
    ApplicationForm form;
    form.order_number = "2026112200000017";
    form.platform = "江苏省公共资源交易平台";
    form.application = Application();
    form.application->certificates = 12;
    form.application->years = 3;
    form.application->company_seals = 7;
    form.application->handler_name = "欧阳小明";
    form.applicant.name = "南京青禾信息技术有限公司";
    form.applicant.credit_code = "91350100M000100Y43";
    form.handler_id_number = "11010519491231002X";
    form.invoice_email = "office@firm.example";
    form.application->address = "南京市建邺区江东中路 100 号";
    const auto text = said_by("pdftotext -layout", application_form_pdf(form, {"数字证书服务协议", "第一条 新办"}),
                              "-");
    for (const auto* part :
         {"国信CA数字证书及电子签章申请表（单位）", "订单号：2026112200000017", "江苏省公共资源交易平台", "☑ 新办",
          "☐ 延期", "南京青禾信息技术有限公司", "91350100M000100Y43", "欧阳小明", "11010519491231002X",
          "office@firm.example", "南京市建邺区江东中路 100 号", "单位公章*：", "经办人签名*：", "申请日期*：",
          "数字证书服务协议"})
        BOOST_TEST(has(text, part), part << " is not in: " << text);
}

BOOST_AUTO_TEST_CASE(it_prints_on_a4_with_its_own_fonts)
{
    const auto pdf = application_form_pdf({}, {"数字证书服务协议"});
    BOOST_TEST(has(said_by("pdfinfo", pdf), "A4"));
    const auto fonts = said_by("pdffonts", pdf);
    BOOST_TEST(has(fonts, "CJK"));
    BOOST_TEST(!has(fonts, " no  "));  // neither not embedded, nor whole, nor without a way back to the text
}

BOOST_AUTO_TEST_CASE(the_blank_form_is_drawn_once_for_all_who_ask_until_the_agreement_changes)
{
    BlankForm blank;
    const std::vector<std::string> first{"数字证书服务协议"}, second{"数字证书服务协议", "第一条 新办"};
    std::vector<std::jthread> askers;
    for (int i = 0; i < 8; ++i)
        askers.emplace_back([&] { blank.pdf(first); });
    askers.clear();
    BOOST_TEST(blank.drawn() == 1);
    BOOST_TEST(has(said_by("pdfinfo", blank.pdf(first)), "Pages:           2"));
    BOOST_TEST(has(said_by("pdftotext", blank.pdf(second), "-"), "第一条 新办"));
    BOOST_TEST(blank.drawn() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
