// Views from files, filled with fields.
#include "web/view.hpp"
#include "web/view_list.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

BOOST_AUTO_TEST_SUITE(view)

using namespace cakey::web;

namespace {

constexpr const char* head = "{{%AUTOESCAPE context=\"HTML\"}}\n";

struct Folder {
    Folder()
    {
        char pattern[] = "/tmp/cakey-views-XXXXXX";
        path = mkdtemp(pattern);
    }
    ~Folder() { std::filesystem::remove_all(path); }

    void file(const std::string& name, const std::string& text, const std::string& first = head) const
    {
        const auto whole = std::filesystem::path(path) / (name + ".tpl");
        std::filesystem::create_directories(whole.parent_path());
        std::ofstream(whole) << first << text;
    }

    std::string rendered(const std::string& text, const Fields& fields) const
    {
        file("page", text);
        return Views(path).render("page", fields);
    }

    std::string path;
};

}

BOOST_FIXTURE_TEST_CASE(text_is_escaped_where_it_stands, Folder)
{
    Fields fields;
    fields.set("NAME", "<b>\"李\"&'");
    fields.set("LINK", "javascript:alert(1)");
    BOOST_TEST(rendered("<p title=\"{{NAME}}\">{{NAME}}</p><a href=\"{{LINK}}\">", fields)
               == "<p title=\"&lt;b&gt;&quot;李&quot;&amp;&#39;\">&lt;b&gt;&quot;李&quot;&amp;&#39;</p><a href=\"#\">");
}

BOOST_FIXTURE_TEST_CASE(indentation_is_not_sent_and_lines_still_end, Folder)
{
    Fields fields;
    fields.set("TEXT", "  of a field");
    BOOST_TEST(rendered("<p>\n    one\n  <b>word</b></p>\n  {{TEXT}}", fields)
               == "<p>\none\n<b>word</b></p>\n  of a field");
}

BOOST_FIXTURE_TEST_CASE(numbers_and_lasting_text_are_fields_too, Folder)
{
    const std::string lasting = "<lasting>";
    Fields fields;
    fields.set("COUNT", 200000u);
    fields.set("LESS", -1);
    fields.set("EMPTY", std::string_view());
    fields.set_view("TEXT", lasting);
    BOOST_TEST(rendered("{{COUNT}} {{LESS}} [{{EMPTY}}{{MISSING}}] {{TEXT}}", fields)
               == "200000 -1 [] &lt;lasting&gt;");
}

BOOST_FIXTURE_TEST_CASE(rows_see_their_own_fields_and_those_around, Folder)
{
    Fields fields;
    fields.set("UNIT", "元");
    for (const auto* name : {"a", "b"}) {
        auto row = fields.add("ROW");
        row.set("NAME", std::string(name));
        if (*name == 'b')
            row.show("LAST");
    }
    BOOST_TEST(rendered("{{#ROW}}{{NAME}}{{UNIT}}{{#LAST}}!{{/LAST}};{{/ROW}}{{#HIDDEN}}x{{/HIDDEN}}", fields)
               == "a元;b元!;");
}

BOOST_FIXTURE_TEST_CASE(fields_may_be_moved, Folder)
{
    Fields fields;
    auto row = fields.add("ROW");
    Fields moved(std::move(fields));
    row.set("NAME", "x");
    BOOST_TEST(rendered("{{#ROW}}{{NAME}}{{/ROW}}", moved) == "x");
}

BOOST_FIXTURE_TEST_CASE(a_view_stands_in_the_nearest_layout_and_shares_its_fields, Folder)
{
    file("layout", "<title>{{TITLE}}</title>{{>CONTENT}}");
    file("desk/layout", "<h1>{{TITLE}}</h1>{{>CONTENT}}");
    file("orders/show", "<p>{{TITLE}}</p>");
    file("desk/orders/show", "<i>{{TITLE}}</i>");
    const Views views(path);
    Fields fields;
    fields.set("TITLE", "A&B");
    BOOST_TEST(views.render("orders/show", fields) == "<title>A&amp;B</title><p>A&amp;B</p>");
    BOOST_TEST(views.render("desk/orders/show", fields) == "<h1>A&amp;B</h1><i>A&amp;B</i>");
    BOOST_CHECK_THROW(views.render("layout", fields), std::runtime_error);
}

BOOST_FIXTURE_TEST_CASE(a_part_sees_the_row_it_stands_in, Folder)
{
    file("parts/badge", "<b>{{STATE}}</b>");
    Fields fields;
    fields.add("ROW").set("STATE", "待审核");
    BOOST_TEST(rendered("{{#ROW}}{{>BADGE}}{{/ROW}}", fields) == "<b>待审核</b>");
}

BOOST_FIXTURE_TEST_CASE(each_place_of_a_field_shows_its_own, Folder)
{
    file("layout", "<main>{{>CONTENT}}</main>");
    file("parts/badge", "<b>{{STATE}}</b>");
    file("parts/fields/line", "<input id=\"{{ID}}\" data-check=\"{{PREFIX}}/{{ID}}\">{{>BADGE}}");
    file("parts/fields/tick", "<i>{{ID}}{{#ERROR}}{{TEXT}}{{/ERROR}}</i>");
    Fields fields;
    fields.set("STATE", "of the page");
    fields.set_everywhere("PREFIX", "/cakey");
    fields.show("ERROR");
    fields.add_field("credit_code", "parts/fields/line").set("ID", "a\"b");
    auto row = fields.add("ROW");
    for (const auto* id : {"x", "y"})
        row.add_field("paper", "parts/fields/tick").set("ID", id);
    BOOST_TEST(rendered("{{>NAME_FIELD}}{{>CREDIT_CODE_FIELD}}{{#ROW}}{{>PAPER_FIELD}}{{/ROW}}", fields)
               == "<main><input id=\"a&quot;b\" data-check=\"/cakey/a&quot;b\"><b></b><i>x</i><i>y</i></main>");
}

BOOST_FIXTURE_TEST_CASE(a_broken_view_stops_the_start, Folder)
{
    const auto is_refused = [&](const std::string& name, const std::string& text, const std::string& first = head) {
        file(name, text, first);
        BOOST_CHECK_THROW(Views{path}, std::runtime_error);
        std::filesystem::remove(path + '/' + name + ".tpl");
    };
    is_refused("a", "no first line", "");
    is_refused("a", "{{#OPEN}}");
    is_refused("a", "{{NAME:none}}");
    is_refused("a", "{{>MISSING}}");
    is_refused("a", "{{>OPEN");
    is_refused("parts/again", "{{>AGAIN}}");
    file("a", "fine");
    is_refused("layout", "without content");
    BOOST_CHECK_NO_THROW(Views{path});
    BOOST_CHECK_THROW(Views{path + "/none"}, std::runtime_error);
}

BOOST_FIXTURE_TEST_CASE(a_missing_view_is_our_mistake, Folder)
{
    file("a", "fine");
    const Views views(path);
    BOOST_CHECK_THROW(views.render("b", Fields()), std::runtime_error);
    BOOST_TEST(views.render("a", Fields()) == "fine");
}

BOOST_FIXTURE_TEST_CASE(many_threads_render_at_once, Folder)
{
    file("a", "{{#ROW}}{{NAME}},{{/ROW}}");
    const Views views(path);
    std::vector<std::string> results(4);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i) {
                    Fields fields;
                    fields.add("ROW").set("NAME", "a<");
                    fields.add("ROW").set("NAME", i);
                    result = views.render("a", fields);
                }
            });
    }
    for (const auto& result : results)
        BOOST_TEST(result == "a&lt;,199,");
}

BOOST_FIXTURE_TEST_CASE(views_that_a_program_was_built_with_must_all_be_there, Folder)
{
    file("layout", "<html>{{>CONTENT}}</html>");
    file("desk/show", "{{>PAGER}}");
    file("parts/pager", "pager");
    BOOST_CHECK_NO_THROW(Views(path, "layout\ndesk/show\nparts/pager\n"));
    for (const auto* one : {"layout", "desk/show"}) {
        const auto whole = std::filesystem::path(path) / (std::string(one) + ".tpl");
        std::filesystem::rename(whole, path + "/away");
        BOOST_CHECK_THROW(Views(path, "layout\ndesk/show\nparts/pager\n"), std::runtime_error);
        std::filesystem::rename(path + "/away", whole);
    }
}

BOOST_AUTO_TEST_CASE(the_program_knows_the_views_of_its_source)
{
    BOOST_CHECK_NO_THROW(Views(CAKEY_SOURCE "/views", view_list));
    BOOST_TEST(view_list.find("\nlayout\n") != std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()
