// Cells of the exported list.
#include "base/csv.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(csv_cells)

using namespace cakey;

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

BOOST_AUTO_TEST_SUITE_END()
