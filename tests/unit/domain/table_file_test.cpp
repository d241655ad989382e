// Tables as spreadsheets write them.
#include "domain/table_file.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

BOOST_AUTO_TEST_SUITE(table_file)

using namespace cakey;

namespace {

constexpr std::array<std::string_view, 2> columns = {"名称", "内容"};
constexpr std::size_t most = 3;

TableFile read(std::string_view file) { return read_table_file(file, columns, most); }

}

BOOST_AUTO_TEST_CASE(columns_are_found_by_their_names_in_any_order_and_among_others)
{
    const auto table = read("\xEF\xBB\xBF备注,内容,名称\r\n无,乙,甲\r\n");
    BOOST_CHECK(!table.flaw);
    BOOST_REQUIRE_EQUAL(table.lines.size(), 1u);
    BOOST_TEST(table.lines[0].line == 2);
    BOOST_TEST(table.lines[0].cells == (std::vector<std::string>{"甲", "乙"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(empty_rows_are_none_and_lines_are_counted_as_an_editor_does)
{
    const auto table = read("名称,内容\n,,\n\"甲\n乙\",丙\n丁,戊\n");
    BOOST_REQUIRE_EQUAL(table.lines.size(), 2u);
    BOOST_TEST(table.lines[0].line == 3);
    BOOST_TEST(table.lines[1].line == 5);
}

BOOST_AUTO_TEST_CASE(a_row_with_too_few_cells_or_an_open_quotation_mark_has_none)
{
    const auto table = read("名称,内容\n甲\n\"乙,丙\n");
    BOOST_REQUIRE_EQUAL(table.lines.size(), 2u);
    BOOST_TEST(table.lines[0].cells.empty());
    BOOST_TEST(table.lines[1].cells.empty());
}

BOOST_AUTO_TEST_CASE(gbk_is_read_and_other_bytes_are_no_text)
{
    // 名称,内容 and 甲,乙
    const auto table = read("\xC3\xFB\xB3\xC6,\xC4\xDA\xC8\xDD\n\xBC\xD7,\xD2\xD2\n");
    BOOST_REQUIRE_EQUAL(table.lines.size(), 1u);
    BOOST_TEST(table.lines[0].cells[0] == "甲");
    BOOST_CHECK(read("\xff\xfe\x00\x01").flaw == TableFlaw::no_text);
}

BOOST_AUTO_TEST_CASE(a_file_without_its_head_without_rows_or_with_too_many_says_so)
{
    BOOST_CHECK(read("").flaw == TableFlaw::no_head);
    BOOST_CHECK(read("名称\n甲\n").flaw == TableFlaw::no_head);
    BOOST_CHECK(read("名称,内容\n").flaw == TableFlaw::no_lines);
    BOOST_CHECK(!read("名称,内容\n1,1\n2,2\n3,3\n").flaw);
    BOOST_CHECK(read("名称,内容\n1,1\n2,2\n3,3\n4,4\n").flaw == TableFlaw::too_many);
    BOOST_TEST(text_of(TableFlaw::no_head, columns, most).find("名称,内容") != std::string::npos);
    BOOST_TEST(text_of(TableFlaw::too_many, columns, most).find("3 行") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
