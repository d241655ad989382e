// Cells of the exported list, and rows of what others wrote.
#include "base/csv.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(csv_cells)

using namespace cakey;

namespace {

using Cells = std::vector<std::string>;

// All rows of a text; a row that is none is one of the cell "?".
std::vector<Cells> rows_of(std::string_view text)
{
    std::vector<Cells> rows;
    while (!text.empty())
        rows.push_back(take_csv_row(text).value_or(Cells{"?"}));
    return rows;
}

bool reads(std::string_view text, const std::vector<Cells>& rows) { return rows_of(text) == rows; }

}

BOOST_AUTO_TEST_CASE(quotes_are_doubled) { BOOST_TEST(csv_cell("a\"b,c") == "\"a\"\"b,c\""); }

BOOST_AUTO_TEST_CASE(a_formula_becomes_text)
{
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
        BOOST_TEST(csv_cell(formula).starts_with("\"'"));
    BOOST_TEST(csv_cell("a=1") == "\"a=1\"");
}

BOOST_AUTO_TEST_CASE(a_long_number_stays_text)
{
    BOOST_TEST(csv_digits("2026112203948172") == "\"\t2026112203948172\"");
}

BOOST_AUTO_TEST_CASE(rows_end_with_either_line_end_or_the_text)
{
    BOOST_TEST(reads("a,b\r\nc,d\ne,f", {{"a", "b"}, {"c", "d"}, {"e", "f"}}));
    BOOST_TEST(reads("a,\n,b\n", {{"a", ""}, {"", "b"}}));
    BOOST_TEST(reads("\n\r\n", {{""}, {""}}));
}

BOOST_AUTO_TEST_CASE(tabs_and_blanks_around_a_cell_are_padding)
{
    BOOST_TEST(reads("a\t, b \t,\"c\t\"\t,d e\r\n", {{"a", "b", "c", "d e"}}));
}

BOOST_AUTO_TEST_CASE(a_quoted_cell_has_commas_marks_and_line_ends)
{
    BOOST_TEST(reads("\"a,b\",\"say \"\"c\"\"\",\"d\ne\"\nf", {{"a,b", "say \"c\"", "d\ne"}, {"f"}}));
    BOOST_TEST(reads("a\"b,c", {{"a\"b", "c"}}));
    BOOST_TEST(reads("\"\"\n", {{""}}));
}

BOOST_AUTO_TEST_CASE(a_row_that_is_none_takes_no_other_with_it)
{
    BOOST_TEST(reads("a,\"b\nc,d\ne", {{"?"}, {"c", "d"}, {"e"}}));
    BOOST_TEST(reads("\"a\"b,c\nd", {{"?"}, {"d"}}));
    BOOST_TEST(reads("\"", {{"?"}}));
}

BOOST_AUTO_TEST_SUITE_END()
