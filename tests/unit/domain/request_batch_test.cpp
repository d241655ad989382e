// Requests of one file: by rows, by names, and what can be said before any order is looked at.
#include "domain/request_batch.hpp"

#include "support/bill_files.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(request_batch)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string head = "订单编号,证书,证书请求\r\n";

std::vector<std::string_view> verdicts_of(const ReadBatch& read)
{
    std::vector<std::string_view> verdicts;
    for (const auto& line : read.lines)
        verdicts.push_back(word(line.verdict));
    return verdicts;
}

using Verdicts = std::vector<std::string_view>;

}

BOOST_AUTO_TEST_CASE(rows_name_order_line_and_request)
{
    const auto read = read_batch(head + "2026112300000001,2,\"MIIB\nAAAA\"\r\n２０２６112300000001, 1 ,MIIC\r\n");
    BOOST_TEST(read.flaw == "");
    BOOST_TEST(read.lines.size() == 2u);
    BOOST_TEST(read.lines[0].place == "第 2 行");
    BOOST_TEST(read.lines[0].order_number == "2026112300000001");
    BOOST_TEST(read.lines[0].line == 2);
    BOOST_TEST(read.lines[0].request == "MIIB\nAAAA");
    BOOST_TEST(read.lines[1].order_number == "2026112300000001");
    BOOST_TEST(read.lines[1].line == 1);
    BOOST_TEST((verdicts_of(read) == Verdicts{"ready", "ready"}));
}

BOOST_AUTO_TEST_CASE(files_of_an_archive_are_called_by_order_and_line)
{
    const auto read = read_batch(zipped({{"2026112300000001-1.p10", "one"},
                                         {"day/2026112300000001-2.CSR", "two"},
                                         {"2026112300000001.p10", "no line"},
                                         {"2026112300000001-3.exe", "no request"},
                                         {"2026112300000002-1.pem", std::string(64 * 1024 + 1, 'x')}}));
    BOOST_TEST(read.flaw == "");
    BOOST_TEST((verdicts_of(read) == Verdicts{"ready", "ready", "no_name", "no_name", "broken"}));
    BOOST_TEST(read.lines[1].line == 2);
    BOOST_TEST(read.lines[1].request == "two");
    BOOST_TEST(read.lines[1].place == "day/2026112300000001-2.CSR");
}

BOOST_AUTO_TEST_CASE(a_broken_file_holds_up_no_other)
{
    auto bytes = zipped({{"2026112300000001-1.p10", "1234567890"}, {"2026112300000001-2.p10", "whole"}});
    bytes.replace(bytes.find("1234567890"), 10, "1234567899");
    BOOST_TEST((verdicts_of(read_batch(bytes)) == Verdicts{"broken", "ready"}));
}

BOOST_AUTO_TEST_CASE(which_of_two_for_one_certificate_is_meant_nobody_guesses)
{
    const auto read = read_batch(head + "A1,1,x\r\nA1,2,y\r\na1,1,z\r\n");
    BOOST_TEST((verdicts_of(read) == Verdicts{"twice", "ready", "twice"}));
}

BOOST_AUTO_TEST_CASE(what_is_no_list_and_no_archive_is_told_as_a_whole)
{
    for (const auto& file : {std::string(), std::string("PK\x03\x04 no archive"), std::string("a,b\r\n1,2\r\n"), head,
                             std::string("\xff\xfe\xfd")}) {
        const auto read = read_batch(file);
        BOOST_TEST(read.flaw != "");
        BOOST_TEST(read.lines.empty());
    }
    std::string many = head;
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i <= most_batch_lines; ++i) {
        many += "A" + std::to_string(i) + ",1,x\r\n";
        files.emplace_back("A" + std::to_string(i) + "-1.p10", "x");
    }
    BOOST_TEST(read_batch(many).flaw != "");
    BOOST_TEST(read_batch(zipped(files)).flaw != "");
}

BOOST_AUTO_TEST_CASE(a_row_that_is_none_and_a_line_that_is_no_number_are_named)
{
    const auto read = read_batch(head + "A1\r\nA2,one,x\r\n");
    BOOST_TEST((verdicts_of(read) == Verdicts{"no_row", "ready"}));
    BOOST_TEST(read.lines[1].line == 0);
}

BOOST_AUTO_TEST_SUITE_END()
