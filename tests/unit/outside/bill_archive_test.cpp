// Archives: which of their files are taken, and how much of what they say of themselves is believed.
#include "outside/bill_archive.hpp"

#include "support/bill_files.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bill_archive)

using namespace cakey;
using namespace cakey::support;
using cakey::outside::unpack_bill;

BOOST_AUTO_TEST_CASE(tables_of_movements_are_taken_and_summaries_are_not)
{
    const auto found = unpack_bill(zipped({{gbk("20881_20261122_业务明细.csv"), "one"},
                                           {gbk("20881_20261122_业务明细(汇总).csv"), "sum"},
                                           {"20881_20261122_业务明细_2.csv", "two"},
                                           {"20881_20261122_业务明细(汇总)_2.csv", "sum"},
                                           {"readme.txt", "no table"}}));
    BOOST_TEST(found.fault == "");
    BOOST_TEST((found.tables == std::vector<std::string>{"one", "two"}));
}

BOOST_AUTO_TEST_CASE(what_is_no_archive_has_no_tables)
{
    const auto whole = zipped({{"a.csv", std::string(5000, 'x')}});
    for (const auto& bytes : {std::string(), std::string("<html>expired</html>"), whole.substr(0, whole.size() / 2),
                              zipped({{"a.txt", "no table"}})}) {
        const auto found = unpack_bill(bytes);
        BOOST_TEST(found.fault != "");
        BOOST_TEST(found.tables.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_table_that_was_spoilt_on_the_way_is_not_taken)
{
    auto bytes = zipped({{"a.csv", "1234567890"}});
    bytes.replace(bytes.find("1234567890"), 10, "1234567899");
    BOOST_TEST(unpack_bill(bytes).fault != "");
}

BOOST_AUTO_TEST_CASE(a_zip_bomb_is_refused)
{
    const auto bomb = zipped({{"a.csv", std::string(outside::most_bytes_of_bill + 1, '#')}});
    BOOST_TEST(bomb.size() < 200000u);
    BOOST_TEST(unpack_bill(bomb).fault != "");
    BOOST_TEST(unpack_bill(bomb).tables.empty());

    const std::string half(outside::most_bytes_of_bill / 2 + 1, '#');
    BOOST_TEST(unpack_bill(zipped({{"a.csv", half}})).fault == "");
    BOOST_TEST(unpack_bill(zipped({{"a.csv", half}, {"b.csv", half}})).fault != "");
}

BOOST_AUTO_TEST_CASE(an_archive_of_too_many_files_is_refused)
{
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i <= outside::most_files_in_bill; ++i)
        files.emplace_back(std::to_string(i) + ".csv", "x");
    BOOST_TEST(unpack_bill(zipped(files)).fault != "");
    files.pop_back();
    BOOST_TEST(unpack_bill(zipped(files)).fault == "");
}

BOOST_AUTO_TEST_SUITE_END()
