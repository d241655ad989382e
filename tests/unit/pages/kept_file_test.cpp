// A file of what administrators keep, read line by line.
#include "pages/desk/administration/kept_file.hpp"

#include "domain/announcement.hpp"
#include "domain/outlet.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(kept_file)

using namespace cakey;
using namespace cakey::pages::desk;
using pages::Form;

namespace {

const std::string head = "编号,版本,内容,开始日期,结束日期,使用中\n";

web::Form with_file(const std::string& content, bool too_large = false)
{
    web::Form typed;
    typed.add(web::Upload{std::string(list_file_field.id), "list.csv", content, too_large});
    return typed;
}

FileLine<Announcement> line(const std::string& row)
{
    Form form;
    const auto lines = uploaded_lines<Announcement>(with_file(head + row + "\n"), form);
    BOOST_TEST(!form.failed());
    BOOST_REQUIRE_EQUAL(lines.size(), 1u);
    return lines.front();
}

template <class Thing>
std::string said(const web::Form& typed)
{
    Form form;
    BOOST_TEST(uploaded_lines<Thing>(typed, form).empty());
    return std::string(form.said_of(list_file_field));
}

}

BOOST_AUTO_TEST_CASE(a_line_without_a_number_is_new_and_another_one_of_what_has_its_number)
{
    const auto fresh = line(",,丙,2026/1/5,2026-01-06,是");
    BOOST_TEST(fresh.wrong == "");
    BOOST_TEST(fresh.line == 2);
    BOOST_TEST(fresh.thing.id == 0);
    BOOST_TEST(fresh.thing.text == "丙");
    BOOST_TEST(china_text(fresh.thing.shown_from) == "2026-01-05 00:00:00");
    BOOST_TEST(china_text(fresh.thing.shown_until) == "2026-01-07 00:00:00");
    const auto known = line("７, 2 ,甲,2026-01-05,2026-01-06,否");
    BOOST_TEST(known.wrong == "");
    BOOST_TEST(known.thing.id == 7);
    BOOST_TEST(known.thing.version == 2);
    BOOST_TEST(!known.thing.active);
}

BOOST_AUTO_TEST_CASE(a_number_has_a_version_and_both_are_numbers)
{
    for (const std::string wrong : {"7,", ",1", "x,1", "7,x", "-7,1", "7,-1", "0,1", "7.0,1"})
        BOOST_TEST(line(wrong + ",甲,2026-01-05,2026-01-06,是").wrong
                   == "编号和版本应与导出的文件一致，新增的行两项都不填。");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_line_is_said_of_it)
{
    BOOST_TEST(line(",,,2026-01-05,2026-01-06,是").wrong == "请填写内容。");
    BOOST_TEST(line(",,甲,2026-13-05,2026-01-06,是").wrong == "开始日期不正确，请按“2026-11-22”的格式填写。");
    BOOST_TEST(line(",,甲,2026-01-05,,是").wrong == "请填写结束日期。");
    BOOST_TEST(line(",,甲,2026-01-05,2026-01-06,好").wrong == "使用中应填写“是”或“否”。");
    BOOST_TEST(line(",,甲").wrong == "这一行的列数与表头不符。");
}

BOOST_AUTO_TEST_CASE(what_goes_out_comes_in_as_it_was)
{
    const Announcement one{7,
                           2,
                           "=1 \"引号\"，逗号,",
                           china_midnight(std::chrono::year(2026) / 1 / 5),
                           china_midnight(std::chrono::year(2026) / 1 / 7),
                           false};
    Form form;
    const auto lines = uploaded_lines<Announcement>(with_file(csv_file<Announcement>({one})), form);
    BOOST_REQUIRE_EQUAL(lines.size(), 1u);
    BOOST_CHECK(lines[0].thing == one);
    web::Form seen;
    seen.add(web::Field{"row", csv_line(one)});
    BOOST_CHECK(looked_at_lines<Announcement>(seen).at(0).thing == one);
    BOOST_TEST(csv_file<Outlet>({}).find("编号") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_said_at_the_field)
{
    BOOST_TEST(said<Announcement>({}) == "请选择 CSV 文件。");
    BOOST_TEST(said<Announcement>(with_file("", true)) == "文件太大，不能超过 40 KB，请分成几个文件。");
    BOOST_TEST(said<Announcement>(with_file("内容,使用中\n")).starts_with("第一行须是表头：编号,版本,内容"));
    BOOST_TEST(said<Outlet>(with_file("内容,使用中\n")).starts_with("第一行须是表头：序号,省/市"));
    BOOST_TEST(said<Announcement>(with_file("\xff\xfe")).starts_with("文件的编码不正确"));
}

BOOST_AUTO_TEST_SUITE_END()
