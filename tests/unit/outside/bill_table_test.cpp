// The table of a bill: what Alipay writes, and what it should not.
#include "outside/bill_table.hpp"

#include "support/bill_files.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bill_table)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string head =
    "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,对方账户,订单金额（元）,商家实收（元）,"
    "退款批次号/请求号,备注\r\n";

std::string row(const std::string& kind, const std::string& number, const std::string& amount,
                const std::string& request = "", const std::string& at = "2026-11-22 14:05:09")
{
    return "2026112222001\t," + number + "\t," + kind + "\t,\"数字证书,订单\"\t,2026-11-22 14:00:00\t," + at
           + "\t,*三(138****0000)\t," + amount + "\t,1.00\t," + request + "\t,\t\r\n";
}

Bill read(const std::string& text)
{
    Bill bill;
    outside::read_bill_table(gbk(text), bill);
    return bill;
}

// "line fault", each.
std::string flaws(const Bill& bill)
{
    std::string text;
    for (const auto& flaw : bill.flaws)
        text += std::to_string(flaw.line) + ' ' + std::string(word(flaw.fault)) + ';';
    return text;
}

std::string flaws(const std::string& text) { return flaws(read(text)); }

}

BOOST_AUTO_TEST_CASE(payments_and_refunds_are_read_out_of_padded_cells)
{
    const auto bill = read("#支付宝业务明细查询\r\n#账号：[\"20881\r\n" + head + row("交易", "A_1_1", "460.00")
                           + row("退款", "A_1_1", "-460.00", "A_1_1_R", "2026-11-22 23:59:59") + "#合计：1笔\r\n");
    BOOST_TEST(flaws(bill) == "");
    BOOST_REQUIRE(bill.entries.size() == 2u);
    const auto& paid = bill.entries[0];
    BOOST_TEST((paid.kind == BillKind::payment));
    BOOST_TEST(paid.out_trade_no == "A_1_1");
    BOOST_TEST(paid.number() == "A_1_1");
    BOOST_TEST(paid.out_request_no == "");
    BOOST_TEST(paid.trade_no == "2026112222001");
    BOOST_TEST(paid.amount.count() == 46000);
    BOOST_TEST(china_text(paid.at) == "2026-11-22 14:05:09");
    const auto& back = bill.entries[1];
    BOOST_TEST((back.kind == BillKind::refund));
    BOOST_TEST(back.number() == "A_1_1_R");
    BOOST_TEST(back.amount.count() == 46000);
}

BOOST_AUTO_TEST_CASE(columns_are_found_by_name_wherever_they_stand)
{
    const auto bill = read("订单金额(元),退款批次号/请求号,完成时间,业务类型,新的一列,商户订单号,支付宝交易号\n"
                           "1.5,,2026-11-22 14:05:09,交易,x,A_1_1,2026\n");
    BOOST_TEST(flaws(bill) == "");
    BOOST_REQUIRE(bill.entries.size() == 1u);
    BOOST_TEST(bill.entries[0].amount.count() == 150);
}

BOOST_AUTO_TEST_CASE(each_line_that_cannot_be_read_is_named_and_spoils_no_other)
{
    const auto bill = read(head + row("交易", "A_1_1", "1.00") + "only,two\r\n" + row("转账", "A_1_1", "1.00")
                           + row("交易", "", "1.00") + row("退款", "A_1_1", "-1.00", "") + row("交易", "A 1", "1.00")
                           + row("交易", "A_1_1", "-1.00") + row("退款", "A_1_1", "1.00", "R")
                           + row("交易", "A_1_1", "1.001") + row("交易", "A_1_1", "1.00", "", "2026-11-22")
                           + "\"2026,open\r\n" + row("交易", "A_1_2", "1.00"));
    BOOST_TEST(flaws(bill)
               == "3 no_row;4 no_kind;5 no_number;6 no_number;7 no_number;8 no_amount;9 no_amount;10 no_amount;"
                  "11 no_time;12 no_row;");
    BOOST_REQUIRE(bill.entries.size() == 2u);
    BOOST_TEST(bill.entries[1].out_trade_no == "A_1_2");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_gbk_spoil_their_line_alone)
{
    for (const std::string bytes : {"\xff", "\xa1\x22", "\xd6\x2c"}) {
        auto text = gbk(head + row("交易", "A_1_1", "1.00") + row("交易", "A_1_2", "1.00"));
        text.insert(text.find("\t,\xbd\xbb"), bytes);
        Bill bill;
        outside::read_bill_table(text, bill);
        BOOST_TEST(flaws(bill) == "2 not_gbk;");
        BOOST_TEST(bill.entries.size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(without_its_head_a_table_is_none)
{
    BOOST_TEST(flaws("") == "1 no_head;");
    BOOST_TEST(flaws("#账单\r\n") == "1 no_head;");
    BOOST_TEST(flaws("#账单\r\n商户订单号,业务类型\r\n" + row("交易", "A_1_1", "1.00")) == "2 no_head;");
}

BOOST_AUTO_TEST_CASE(an_empty_day_has_a_head_and_nothing_else)
{
    const auto bill = read("#账单\r\n" + head + "\r\n#合计：0笔\r\n");
    BOOST_TEST(flaws(bill) == "");
    BOOST_TEST(bill.entries.empty());
}

BOOST_AUTO_TEST_CASE(a_table_of_nothing_but_flaws_is_left_at_some_point)
{
    std::string text = head;
    for (int i = 0; i < 5000; ++i)
        text += "x\r\n";
    BOOST_TEST(read(text).flaws.size() == 1000u);
}

BOOST_AUTO_TEST_SUITE_END()
