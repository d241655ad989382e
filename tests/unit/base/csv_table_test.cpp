// Files with a head, as spreadsheets and we ourselves write them.
#include "base/csv_table.hpp"

#include "base/csv.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

BOOST_AUTO_TEST_SUITE(csv_table)

using namespace cakey;

namespace {

constexpr std::array<std::string_view, 2> columns{"名称", "数量"};

CsvTable read(const std::string& file) { return read_csv_table(file, columns, 3); }

}

BOOST_AUTO_TEST_CASE(columns_are_found_by_their_names_in_any_order_and_among_others)
{
    const auto table = read("备注,数量,名称\r\n甲,1,乙\r\n");
    BOOST_TEST_REQUIRE(table.rows.size() == 1u);
    BOOST_TEST(table.rows[0].line == 2);
    BOOST_TEST((table.rows[0].cells == std::vector<std::string>{"乙", "1"}));
}

BOOST_AUTO_TEST_CASE(a_row_knows_its_line_though_a_cell_before_it_has_several)
{
    const auto table = read("名称,数量\n\"a\nb\",1\n,\nc,2\n");
    BOOST_TEST_REQUIRE(table.rows.size() == 2u);
    BOOST_TEST(table.rows[0].line == 2);
    BOOST_TEST(table.rows[1].line == 5);
}

BOOST_AUTO_TEST_CASE(a_row_with_too_few_cells_or_an_open_quotation_has_none)
{
    const auto table = read("名称,数量\na\n\"b,2\n");
    BOOST_TEST_REQUIRE(table.rows.size() == 2u);
    BOOST_TEST(table.rows[0].cells.empty());
    BOOST_TEST(table.rows[1].cells.empty());
}

BOOST_AUTO_TEST_CASE(what_we_wrote_comes_back_as_it_was)
{
    const std::string formula = "=1+1", quoted = "a\"b", digits = "0123456789012345678";
    const auto table = read(std::string(csv_mark) + "名称,数量\r\n" + csv_row({csv_cell(formula), csv_digits(digits)})
                            + csv_row({csv_cell(quoted), csv_cell("'a")}));
    BOOST_TEST_REQUIRE(table.rows.size() == 2u);
    BOOST_TEST((table.rows[0].cells == std::vector<std::string>{formula, digits}));
    BOOST_TEST((table.rows[1].cells == std::vector<std::string>{quoted, "'a"}));
}

BOOST_AUTO_TEST_CASE(a_file_in_gbk_is_read)
{
    // 名称,数量 and 甲
    const auto table = read("\xc3\xfb\xb3\xc6,\xca\xfd\xc1\xbf\n\xbc\xd7,1\n");
    BOOST_TEST_REQUIRE(table.rows.size() == 1u);
    BOOST_TEST(table.rows[0].cells[0] == "甲");
}

BOOST_AUTO_TEST_CASE(what_is_no_such_file_is_told)
{
    BOOST_CHECK(read("").flaw == CsvFlaw::no_head);
    BOOST_CHECK(read("名称\n甲\n").flaw == CsvFlaw::no_head);
    BOOST_CHECK(read("名称,数量\n,\n").flaw == CsvFlaw::no_rows);
    BOOST_CHECK(read("\xff\xfe\x00\x01").flaw == CsvFlaw::no_text);
    BOOST_CHECK(!read("名称,数量\na,1\na,1\na,1\n").flaw);
    const auto many = read("名称,数量\na,1\na,1\na,1\na,1\n");
    BOOST_CHECK(many.flaw == CsvFlaw::too_many);
    BOOST_TEST(many.rows.empty());
    BOOST_TEST(csv_flaw_text(*many.flaw, columns, 3) == "一个文件最多 3 行，请分成几个文件。");
    BOOST_TEST(csv_flaw_text(CsvFlaw::no_head, columns, 3) == "第一行须是表头：名称,数量。请用页面上的模板填写。");
}

BOOST_AUTO_TEST_SUITE_END()
