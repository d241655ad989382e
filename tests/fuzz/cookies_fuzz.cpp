// Cookies: the first line is a name, the second a value that we might set, the rest a Cookie header.
#include "web/cookies.hpp"

#include "fuzz/target.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <stdexcept>
#include <string>

namespace cakey::fuzz {

namespace {

// Beside cookies of others, as a browser sends it back.
std::string sent_back(const std::string& set_cookie)
{
    return "first=1; " + set_cookie.substr(0, set_cookie.find(';'));
}

bool can_be_set(web::Response& response, std::string_view name, std::string_view value)
{
    try {
        response.set_cookie({.name = std::string(name), .value = std::string(value)});
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

void a_cookie_comes_back(std::string_view name, std::string_view value)
{
    web::Response response;
    if (name == "first" || !can_be_set(response, name, value))
        return;
    const auto& text = response.cookies().at(0);
    must(text.find_first_of("\r\n") == std::string::npos, "a cookie is no second header");
    must(web::cookie_in(sent_back(text), name) == value, "a cookie comes back as it was set");
}

void a_flash_is_a_code(std::string_view header)
{
    const web::Request request(web::RequestData{}.with_header("Cookie", std::string(header)));
    const auto code = web::flash_of(request);
    if (code.empty())
        return;
    must(code.size() <= 40, "a flash is short");
    web::Response response;
    web::set_flash(response, code);
    must(web::cookie_in(sent_back(response.cookies().at(0)), "__Host-flash") == code, "a flash comes back");
}

}

void feed(std::string_view input)
{
    const auto name = take_line(input), value = take_line(input);
    a_cookie_comes_back(name, value);
    a_flash_is_a_code(input);

    const auto found = web::cookie_in(input, name);
    if (found.empty())
        return;
    must(found.find(';') == std::string_view::npos, "a cookie ends where the next begins");
    const auto before = input.substr(0, static_cast<std::size_t>(found.data() - input.data()));
    must(before.ends_with(std::string(name) + '='), "a cookie is found by its whole name");
    const auto start = before.substr(0, before.size() - name.size() - 1).find_last_not_of(' ');
    must(start == std::string_view::npos || before[start] == ';', "a name is not found inside another");
}

}
