// Lists that come in as files.
#include "pages/desk/administration/list_file.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(list_file)

using namespace cakey;
using namespace cakey::pages::desk;

namespace {

constexpr pages::Field text_field{.id = "text", .label = "内容", .longest = 3};
constexpr pages::Field day_field{.id = "day", .label = "日期", .required = false, .wrong = "日期不正确。"};
constexpr pages::Field active_field{.id = "active", .label = "使用中", .required = false};

const std::vector<ListColumn> columns = {{text_field}, {day_field, typed_day}, {active_field, typed_tick}};
const std::string head = "编号,版本,内容,日期,使用中\n";

struct Entry {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string text;
    std::optional<Instant> day;
    bool active = false;

    bool operator==(const Entry&) const = default;
};

Entry read(pages::Form& form)
{
    Entry entry;
    entry.text = form.line(text_field);
    entry.day = form.day(day_field);
    entry.active = form.tick(active_field);
    return entry;
}

web::Form seen(const std::string& rows) { return {{"looked_at", head + rows}}; }

struct File {
    explicit File(const std::string& rows) : typed(seen(rows)), file(typed, columns, form), news(file.news(known, read))
    {
    }

    web::Form typed;
    pages::Form form;
    ListFile file;
    const std::vector<Entry> known = {{7, 2, "甲", {}, true}, {8, 1, "乙", {}, false}};
    std::vector<Entry> news;
};

}

BOOST_AUTO_TEST_CASE(a_line_without_a_number_is_new)
{
    const File read(",,丙,2026/1/5,是\n");
    BOOST_REQUIRE_EQUAL(read.news.size(), 1u);
    BOOST_TEST(read.news[0].id == 0);
    BOOST_TEST(read.news[0].text == "丙");
    BOOST_TEST(china_text(*read.news[0].day) == "2026-01-05 00:00:00");
    BOOST_TEST(read.news[0].active);
    BOOST_TEST(read.file.is_to_be_taken());
}

BOOST_AUTO_TEST_CASE(a_line_as_it_was_read_out_changes_nothing_and_another_one_what_it_says)
{
    const File read("7,2,甲,,是\n8,1,乙,,是\n");
    BOOST_REQUIRE_EQUAL(read.news.size(), 1u);
    BOOST_TEST(read.news[0].id == 8);
    BOOST_TEST(read.news[0].version == 1);
    BOOST_TEST(read.file.is_to_be_taken());
}

BOOST_AUTO_TEST_CASE(one_wrong_line_keeps_all_of_them_out)
{
    for (const std::string wrong : {"7,1,丁,,是",       // a colleague has saved it since
                                    "9,1,丁,,是",       // there is no such one
                                    "7,,丁,,是",        // which version is meant?
                                    "x,1,丁,,是",       //
                                    ",,,,是",           // what the form would not take either
                                    ",,丁丁丁丁,,",     //
                                    ",,丁,2026-13-1,",  //
                                    ",,丁,,好",         //
                                    ",,丁",             // too few cells
                                    "8,1,丁,,\n8,1,戊,,"})
        BOOST_TEST_CONTEXT(wrong)
    BOOST_TEST(!File(",,丙,,是\n" + wrong + "\n").file.is_to_be_taken());
}

BOOST_AUTO_TEST_CASE(a_file_that_nobody_has_looked_at_is_only_looked_at)
{
    web::Form typed;
    typed.add(web::Upload{"file", "list.csv", head + ",,丙,,是\n"});
    pages::Form form;
    ListFile file(typed, columns, form);
    BOOST_TEST(file.news(std::vector<Entry>(), read).size() == 1u);
    BOOST_TEST(!form.failed());
    BOOST_TEST(!file.is_to_be_taken());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said_at_the_field)
{
    const auto said = [](const web::Form& typed) {
        pages::Form form;
        const ListFile file(typed, columns, form);
        return std::string(form.said_of(ListFile::field));
    };
    BOOST_TEST(said({}) == "请选择一个 CSV 文件。");
    BOOST_TEST(said({{"looked_at", "内容,使用中\n"}}).starts_with("第一行须是表头：编号,版本,内容"));
    web::Form large;
    large.add(web::Upload{"file", "list.csv", "", true});
    BOOST_TEST(said(large) == "文件太大，请分成几个文件。");
    web::Form binary;
    binary.add(web::Upload{"file", "list.csv", "\xff\xfe"});
    BOOST_TEST(said(binary).starts_with("文件的编码不正确"));
}

BOOST_AUTO_TEST_CASE(what_begins_like_a_formula_comes_back_as_it_went)
{
    const File read(",,'=1,,是\n");
    BOOST_REQUIRE_EQUAL(read.news.size(), 1u);
    BOOST_TEST(read.news[0].text == "=1");
}

BOOST_AUTO_TEST_SUITE_END()
