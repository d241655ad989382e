// Multipart bodies, whole and in pieces.
#include "web/multipart.hpp"

#include "web/bad_request.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(multipart)

using namespace cakey::web;
using namespace std::string_literals;

namespace {

constexpr const char* type = "multipart/form-data; boundary=edge";

auto with_status(int status)
{
    return [status](const BadRequest& bad) { return bad.status() == status; };
}

std::string part(const std::string& disposition, const std::string& content)
{
    return "--edge\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
}

std::string file_part(const std::string& content)
{
    return "--edge\r\ncontent-type: image/jpeg\r\ncontent-disposition: form-data; name=\"licence\"; filename=\"C:\\我 "
           "的\\执照.jpg\"\r\n\r\n"
           + content + "\r\n";
}

Form read(const std::string& body, std::size_t step = 1 << 20, const BodyRule& rule = BodyRule::uploads(1000))
{
    Form form;
    MultipartReader reader(type, rule, form);
    for (std::size_t at = 0; at < body.size(); at += step)
        reader.feed(std::string_view(body).substr(at, step));
    reader.finish();
    return form;
}

}

BOOST_AUTO_TEST_CASE(fields_and_files_are_read_however_the_body_is_cut)
{
    const std::string content = "\r\n--edg\r\n--\xFF\xD8\0binary\r\n--ed"s + std::string(100, '\r') + "\n-";
    const auto body = "preamble\r\n" + part("form-data; name=\"name\"", "李\r\n雷") + file_part(content)
                      + part("form-data; name=\"empty\"", "") + "--edge--\r\nepilogue";
    for (const std::size_t step : {1u, 2u, 3u, 7u, 64u, 100000u}) {
        const auto form = read(body, step);
        const std::vector<Field> expected{{"name", "李\r\n雷"}, {"empty", ""}};
        BOOST_TEST((form.fields() == expected));
        BOOST_REQUIRE(form.upload("licence"));
        BOOST_TEST(form.upload("licence")->filename == "执照.jpg");
        BOOST_TEST((form.upload("licence")->content == content));
    }
}

BOOST_AUTO_TEST_CASE(long_headers_are_read_however_the_body_is_cut)
{
    const std::string start = "Content-Disposition: form-data; name=\"x\"; y=";
    for (const std::size_t size : {4095u, 4096u}) {
        const auto body = "--edge\r\n" + start + std::string(size - start.size(), 'y') + "\r\n\r\nz\r\n--edge--";
        for (const std::size_t step : {1u, 2u, 100000u})
            BOOST_TEST(read(body, step).get("x") == "z");
    }
}

BOOST_AUTO_TEST_CASE(a_file_field_in_which_nothing_was_chosen_is_no_upload)
{
    const auto form = read(part("form-data; name=\"licence\"; filename=\"\"", "") + "--edge--\r\n", 5, BodyRule());
    BOOST_TEST(form.uploads().empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_is_left_out_and_the_rest_is_read)
{
    const auto within = read(file_part(std::string(1000, 'x')) + "--edge--");
    BOOST_TEST(within.upload("licence")->size() == 1000u);
    BOOST_TEST(!within.upload("licence")->too_large);

    const auto body = file_part(std::string(5000, 'x')) + part("form-data; name=\"name\"", "李雷") + "--edge--";
    for (const std::size_t step : {10u, 1000u, 100000u}) {
        const auto above = read(body, step);
        BOOST_REQUIRE(above.upload("licence"));
        BOOST_TEST(above.upload("licence")->too_large);
        BOOST_TEST(above.upload("licence")->size() == 0u);
        BOOST_TEST(above.get("name") == "李雷");
    }
}

BOOST_AUTO_TEST_CASE(a_route_without_uploads_takes_no_file)
{
    BOOST_CHECK_EXCEPTION(read(file_part("x") + "--edge--", 1000, BodyRule()), BadRequest, with_status(413));
}

BOOST_AUTO_TEST_CASE(more_files_than_the_route_takes_are_refused)
{
    BOOST_CHECK_EXCEPTION(read(file_part("x") + file_part("y") + "--edge--"), BadRequest, with_status(413));
}

BOOST_AUTO_TEST_CASE(a_field_is_bounded)
{
    const auto body = part("form-data; name=\"x\"", std::string(Form::most_bytes_in_field + 1, 'y')) + "--edge--";
    BOOST_CHECK_EXCEPTION(read(body), BadRequest, with_status(413));
}

BOOST_AUTO_TEST_CASE(a_boundary_is_needed)
{
    Form form;
    for (const auto& boundary : {""s, "; boundary="s, "; boundary=\"a\tb\""s, "; boundary=" + std::string(71, 'a')})
        BOOST_CHECK_EXCEPTION(MultipartReader("multipart/form-data" + boundary, BodyRule(), form), BadRequest,
                              with_status(400));
}

BOOST_AUTO_TEST_CASE(what_is_not_form_data_is_refused)
{
    for (const auto& body : {
             part("form-data", "no name") + "--edge--",
             part("form-data; name=\"\"", "empty name") + "--edge--",
             part("attachment; name=\"x\"", "") + "--edge--",
             "--edge\r\n\r\nno headers\r\n--edge--"s,
             part("form-data; name=\"x\"; filename=\"\"", "content without a file name") + "--edge--",
             part("form-data; name=\"x\"", "\xC9\xEE") + "--edge--",
             "--edgeling\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n\r\n--edge--"s,
             "--edge\r\nX: " + std::string(5000, 'x'),
         })
        BOOST_CHECK_EXCEPTION(read(body), BadRequest, with_status(400));
}

BOOST_AUTO_TEST_CASE(a_body_without_its_end_is_refused)
{
    for (const auto& body : {""s, "text without any boundary"s, part("form-data; name=\"x\"", "y"), "--edge-"s})
        BOOST_CHECK_EXCEPTION(read(body), BadRequest, with_status(400));
}

BOOST_AUTO_TEST_CASE(too_many_parts_are_refused)
{
    std::string body;
    for (int i = 0; i < 201; ++i)
        body += part("form-data; name=\"x\"", "y");
    BOOST_CHECK_EXCEPTION(read(body + "--edge--"), BadRequest, with_status(413));
}

BOOST_AUTO_TEST_SUITE_END()
