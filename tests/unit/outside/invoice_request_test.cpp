// An invoice order in Nuonuo's words.
#include "outside/invoice_request.hpp"

#include "base/utf8.hpp"
#include "outside/invoices.hpp"
#include "outside/wording.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(invoice_request)

using namespace cakey;
using namespace cakey::outside;

namespace {

nlohmann::json request(const std::vector<InvoiceLine>& lines)
{
    NuonuoSettings settings;
    settings.tax_number = "91350100M000100Y43";
    settings.clerk = "王开票";
    InvoiceOrder order;
    order.number = "C1";
    order.title = "测试公司";
    order.ordered_at = *china_instant("2026-11-22 14:05:09");
    order.lines = lines;
    return nlohmann::json::parse(billing_request(order, settings)).at("order");
}

}

BOOST_AUTO_TEST_CASE(the_order_says_who_buys_and_who_sells_and_nothing_empty)
{
    const auto order = request({{"数字证书服务费", "3040203000000000000", 2, Fen(40000), 6}});
    BOOST_TEST(order.at("orderNo").get<std::string>() == "C1");
    BOOST_TEST(order.at("buyerName").get<std::string>() == "测试公司");
    BOOST_TEST(order.at("salerTaxNum").get<std::string>() == "91350100M000100Y43");
    BOOST_TEST(order.at("invoiceDate").get<std::string>() == "2026-11-22 14:05:09");
    BOOST_TEST(order.at("invoiceLine").get<std::string>() == "pc");
    BOOST_TEST(order.at("pushMode").get<std::string>() == "-1");
    BOOST_TEST(!order.contains("buyerTaxNum"));
    BOOST_TEST(!order.contains("remark"));
}

BOOST_AUTO_TEST_CASE(the_buyer_can_be_reached_and_its_address_keeps_to_eighty_characters)
{
    NuonuoSettings settings;
    InvoiceOrder order;
    order.mobile = "13800138000";
    order.email = "invoice@example.com";
    for (int n = 0; n < 79; ++n)
        order.address_and_phone += "路";
    order.address_and_phone += "1号";
    const auto request = nlohmann::json::parse(billing_request(order, settings)).at("order");
    BOOST_TEST(request.at("buyerPhone").get<std::string>() == order.mobile);
    BOOST_TEST(request.at("email").get<std::string>() == order.email);
    const auto address = request.at("buyerAddress").get<std::string>();
    BOOST_TEST(code_points(address) == 80u);
    BOOST_TEST(address.ends_with("路1"));
}

BOOST_AUTO_TEST_CASE(a_line_has_net_tax_and_gross)
{
    const auto order = request({{"数字证书服务费", "3040203000000000000", 2, Fen(40000), 6}});
    const auto line = order.at("invoiceDetail").at(0);
    BOOST_TEST(line.at("taxIncludedAmount").get<std::string>() == "400.00");
    BOOST_TEST(line.at("taxExcludedAmount").get<std::string>() == "377.36");
    BOOST_TEST(line.at("tax").get<std::string>() == "22.64");
    BOOST_TEST(line.at("taxRate").get<std::string>() == "0.06");
    BOOST_TEST(line.at("num").get<std::string>() == "2");
    BOOST_TEST(line.at("price").get<std::string>() == "200.00");
}

BOOST_AUTO_TEST_CASE(a_price_that_is_no_whole_fen_is_left_out_with_its_number)
{
    const auto line = request({{"介质", "1090500000000000000", 3, Fen(10000), 13}}).at("invoiceDetail").at(0);
    BOOST_TEST(!line.contains("num"));
    BOOST_TEST(!line.contains("price"));
    BOOST_TEST(line.at("taxRate").get<std::string>() == "0.13");
}

BOOST_AUTO_TEST_CASE(a_special_invoice_is_asked_for_by_its_own_word)
{
    BOOST_TEST(invoice_line(InvoiceKind::ordinary) == "pc");
    BOOST_TEST(invoice_line(InvoiceKind::special) == "bs");
}

BOOST_AUTO_TEST_SUITE_END()
