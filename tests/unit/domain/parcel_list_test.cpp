// Courier numbers from files as spreadsheets write them.
#include "domain/parcel_list.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(parcel_list)

using namespace cakey;

namespace {

const std::string head = "订单编号,快递公司,快递单号\r\n";
const std::string bom = "\xEF\xBB\xBF";

ParcelLine only(const std::string& row)
{
    const auto read = read_parcels(head + row);
    BOOST_REQUIRE_EQUAL(read.lines.size(), 1u);
    return read.lines[0];
}

std::string verdict(const std::string& row) { return std::string(word(only(row).verdict)); }

std::string numbered(std::size_t i) { return std::to_string(2026112300000001 + i); }

std::string many(std::size_t count)
{
    auto file = head;
    for (std::size_t i = 0; i < count; ++i)
        file += numbered(i) + ",顺丰速运,SF" + std::to_string(1000000000000 + i) + "\r\n";
    return file;
}

}

BOOST_AUTO_TEST_CASE(a_line_is_an_order_a_courier_and_a_number)
{
    const auto line = only("2026112300000001,顺丰速运,SF1234567890123\r\n");
    BOOST_TEST(line.line == 2);
    BOOST_TEST(line.order_number == "2026112300000001");
    BOOST_CHECK(line.courier == Courier::sf);
    BOOST_TEST(line.number == "SF1234567890123");
    BOOST_TEST(word(line.verdict) == "ready");
}

BOOST_AUTO_TEST_CASE(what_our_own_file_looks_like_when_it_was_filled_in_is_read)
{
    const auto read = read_parcels(bom
                                   + "订单编号,快递公司,快递单号,企业名称\r\n"
                                     "\"\t2026112300000001\",EMS,\"EA123456785CN\",\"甲\"\"公司\"\"\"\r\n\r\n,,,\r\n");
    BOOST_REQUIRE_EQUAL(read.lines.size(), 1u);
    BOOST_TEST(read.lines[0].order_number == "2026112300000001");
    BOOST_CHECK(read.lines[0].courier == Courier::ems);
    BOOST_TEST(word(read.lines[0].verdict) == "ready");
}

BOOST_AUTO_TEST_CASE(a_file_in_gbk_is_read)
{
    // 订单编号,快递公司,快递单号 and 顺丰
    const auto read = read_parcels(
        "\xb6\xa9\xb5\xa5\xb1\xe0\xba\xc5,\xbf\xec\xb5\xdd\xb9\xab\xcb\xbe,"
        "\xbf\xec\xb5\xdd\xb5\xa5\xba\xc5\n2026112300000001,\xcb\xb3\xb7\xe1,123456789012\n");
    BOOST_REQUIRE_EQUAL(read.lines.size(), 1u);
    BOOST_CHECK(read.lines[0].courier == Courier::sf);
    BOOST_TEST(read.lines[0].company == "顺丰");
}

BOOST_AUTO_TEST_CASE(columns_stand_wherever_their_names_say)
{
    const auto read = read_parcels("备注,快递单号,订单编号,快递公司\n急,SF1234567890123,2026112300000001,sf\n");
    BOOST_TEST(read.lines.at(0).order_number == "2026112300000001");
    BOOST_TEST(read.lines.at(0).number == "SF1234567890123");
}

BOOST_AUTO_TEST_CASE(couriers_are_called_as_people_call_them)
{
    for (const auto* name : {"顺丰速运", "顺丰", " 顺丰 快递", "SF", "sf"})
        BOOST_CHECK(only(std::string("1,") + name + ",1").courier == Courier::sf);
    for (const auto* name : {"EMS", "ｅｍｓ", "中国邮政EMS"})
        BOOST_CHECK(only(std::string("1,") + name + ",1").courier == Courier::ems);
    for (const auto* name : {"邮政快递包裹", "中国邮政", "china_post"})
        BOOST_CHECK(only(std::string("1,") + name + ",1").courier == Courier::china_post);
}

BOOST_AUTO_TEST_CASE(each_line_says_what_is_wrong_with_it)
{
    BOOST_TEST(verdict("2026112300000001,顺丰速运") == "no_row");
    BOOST_TEST(verdict("2026112300000001,\"顺丰速运,SF1234567890123") == "no_row");
    BOOST_TEST(verdict("2.02611E+15,顺丰速运,SF1234567890123") == "spoilt_number");
    BOOST_TEST(verdict("2026112300000001,马车,SF1234567890123") == "no_courier");
    BOOST_TEST(verdict("2026112300000001,,SF1234567890123") == "no_courier");
    BOOST_TEST(verdict("2026112300000001,EMS,SF1234567890123") == "no_courier_number");
    BOOST_TEST(verdict("2026112300000001,顺丰速运,") == "no_courier_number");
}

BOOST_AUTO_TEST_CASE(one_parcel_for_two_orders_or_one_order_in_two_parcels_is_neither)
{
    const auto orders = read_parcels(head + "1,SF,SF1234567890123\n1,SF,SF1234567890124\n2,SF,SF1234567890125\n").lines;
    BOOST_TEST(word(orders.at(0).verdict) == "twice");
    BOOST_TEST(word(orders.at(1).verdict) == "twice");
    BOOST_TEST(word(orders.at(2).verdict) == "ready");
    const auto parcels = read_parcels(head + "1,SF,SF1234567890123\n2,SF,SF1234567890123\n").lines;
    BOOST_TEST(word(parcels.at(0).verdict) == "twice");
    BOOST_TEST(word(parcels.at(1).verdict) == "twice");
}

BOOST_AUTO_TEST_CASE(a_line_keeps_its_place_in_the_file)
{
    const auto lines = read_parcels(head + "\n1,SF,\"SF12345\n67890123\"\n2,SF,SF1234567890123\n").lines;
    BOOST_TEST(lines.at(0).line == 3);
    BOOST_TEST(lines.at(1).line == 5);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_none_has_no_lines)
{
    const auto flaw = [](const std::string& file) {
        const auto read = read_parcels(file);
        BOOST_TEST(read.lines.empty());
        return read.flaw;
    };
    BOOST_CHECK(flaw("") == CsvFlaw::no_head);
    BOOST_CHECK(flaw("2026112300000001,顺丰速运,SF1234567890123\n") == CsvFlaw::no_head);
    BOOST_CHECK(flaw(head) == CsvFlaw::no_rows);
    BOOST_CHECK(flaw(head + ",,\n\n") == CsvFlaw::no_rows);
    BOOST_CHECK(flaw("\xff\xfe\x00\x01") == CsvFlaw::no_text);
}

BOOST_AUTO_TEST_CASE(ten_thousand_lines_are_taken_and_not_one_more)
{
    BOOST_TEST(read_parcels(many(most_parcel_lines)).lines.size() == most_parcel_lines);
    BOOST_CHECK(read_parcels(many(most_parcel_lines + 1)).flaw == CsvFlaw::too_many);
    BOOST_TEST(many(most_parcel_lines).size() < largest_parcel_file);
}

BOOST_AUTO_TEST_CASE(what_was_looked_at_comes_back_as_it_was)
{
    auto lines = read_parcels(head + "1,\"马\t车\",\"a\nb\"\n2,SF,SF1234567890123\n").lines;
    lines[1].version = 7;
    lines[1].verdict = ParcelVerdict::not_claimed;
    const auto again = parcels_in(parcel_text(lines));
    BOOST_REQUIRE_EQUAL(again.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST(again[i].line == lines[i].line);
        BOOST_TEST(again[i].order_number == lines[i].order_number);
        BOOST_TEST(again[i].company == lines[i].company);
        BOOST_TEST(again[i].number == lines[i].number);
        BOOST_CHECK(again[i].courier == lines[i].courier);
        BOOST_TEST(again[i].version == lines[i].version);
        BOOST_TEST(word(again[i].verdict) == word(lines[i].verdict));
    }
}

BOOST_AUTO_TEST_SUITE_END()
