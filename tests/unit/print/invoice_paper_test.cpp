// The paper of an invoice: what can be read on it, by poppler-utils, and whether it is whole without this machine's fonts.
#include "print/invoice_paper.hpp"

#include "support/pdfs.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(invoice_paper)

using namespace cakey;
using namespace cakey::print;
using namespace cakey::support;

namespace {

InvoicePaper paper()
{
    return {.kind = InvoiceKind::ordinary,
            .number = "24502000000067087970",
            .issued_at = china_midnight(std::chrono::year(2026) / 11 / 30) + std::chrono::hours(10),
            .buyer = {"广州市示例建设有限公司", "91350100M000100Y43"},
            .seller = {"江苏省示例数字科技有限公司", "339902999999789113"},
            .lines = {{"*信息技术服务*数字证书服务费", 3, Fen(56'604), 6, Fen(3'396)},
                      {"*计算机外部设备*数字证书介质", 1, Fen(4'425), 13, Fen(575)}},
            .remark = "订单 2026113000000001",
            .clerk = "王开票"};
}

std::string read_from(const std::string& pdf) { return said_by("pdftotext -layout", pdf, "-"); }

void has(const std::string& text, const std::string& part)
{
    BOOST_TEST(text.find(part) != std::string::npos, part << " is not in " << text);
}

}

BOOST_AUTO_TEST_CASE(all_that_an_invoice_says_can_be_read)
{
    const auto pdf = invoice_pdf(paper());
    BOOST_TEST(page_count(pdf) == 1);
    const auto text = read_from(pdf);
    for (const auto* part : {"电子发票（普通发票）",
                             "24502000000067087970",
                             "2026年11月30日",
                             "广州市示例建设有限公司",
                             "91350100M000100Y43",
                             "江苏省示例数字科技有限公司",
                             "339902999999789113",
                             "*信息技术服务*数字证书服务费",
                             "188.68",
                             "566.04",
                             "6%",
                             "33.96",
                             "44.25",
                             "13%",
                             "5.75",
                             "¥610.29",
                             "¥39.71",
                             "陆佰伍拾圆整",
                             "¥650.00",
                             "订单 2026113000000001",
                             "王开票",
                             "由销售方按开票数据绘制"})
        has(text, part);
}

BOOST_AUTO_TEST_CASE(a_price_is_told_by_as_many_decimals_as_it_has)
{
    auto thirds = paper();
    thirds.lines = {{"*信息技术服务*数字证书服务费", 3, Fen(10'000), 6, Fen(600)}};
    has(read_from(invoice_pdf(thirds)), "33.33333333");
}

BOOST_AUTO_TEST_CASE(a_red_letter_has_all_its_amounts_below_nothing)
{
    auto red = paper();
    red.kind = InvoiceKind::special;
    for (auto& line : red.lines) {
        line.quantity = -line.quantity;
        line.net = line.net * -1;
        line.tax = line.tax * -1;
    }
    const auto text = read_from(invoice_pdf(red));
    for (const auto* part :
         {"电子发票（增值税专用发票）", "-3", "-566.04", "-33.96", "¥-650.00", "负陆佰伍拾圆整", "188.68"})
        has(text, part);
    BOOST_TEST(text.find("-188.68") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(its_fonts_are_inside)
{
    std::istringstream fonts(said_by("pdffonts", invoice_pdf(paper())));
    std::string line;
    std::getline(fonts, line);
    const auto column = line.find("emb");
    BOOST_REQUIRE(column != std::string::npos);
    std::getline(fonts, line);
    int count = 0;
    for (; std::getline(fonts, line); ++count)
        BOOST_TEST(line.substr(column, 3) == "yes", line);
    BOOST_TEST(count >= 1);
}

BOOST_AUTO_TEST_CASE(its_code_says_kind_number_amount_and_day)
{
    BOOST_TEST(invoice_qr_text(paper()) == "01,32,,24502000000067087970,650.00,20261130,,");
    auto special = paper();
    special.kind = InvoiceKind::special;
    BOOST_TEST(invoice_qr_text(special) == "01,31,,24502000000067087970,650.00,20261130,,");
}

BOOST_AUTO_TEST_CASE(long_names_and_many_lines_stay_on_their_sheet)
{
    auto full = paper();
    full.buyer.name.clear();
    for (int i = 0; i < 100; ++i)
        full.buyer.name += "长";
    full.lines.assign(12, full.lines.front());
    const auto pdf = invoice_pdf(full);
    BOOST_TEST(page_count(pdf) == 1);
    has(read_from(pdf), "¥7200.00");
}

BOOST_AUTO_TEST_SUITE_END()
