// The Cookie header taken apart, and the flash cookie.
#include "web/cookies.hpp"

#include "web/request.hpp"
#include "web/response.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::web {

namespace {

constexpr std::string_view flash_cookie = "__Host-flash";

bool is_flash_code(std::string_view text)
{
    return !text.empty() && text.size() <= 40
           && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

}

std::string_view cookie_in(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        auto pair = header.substr(0, end);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return {};
}

void set_flash(Response& response, std::string_view code)
{
    if (!is_flash_code(code))
        throw std::invalid_argument("a flash is a code, not a text");
    response.set_cookie({.name = std::string(flash_cookie), .value = std::string(code)});
}

std::string_view flash_of(const Request& request)
{
    const auto code = request.cookie(flash_cookie);
    return is_flash_code(code) ? code : std::string_view();
}

void clear_flash(Response& response)
{
    response.set_cookie({.name = std::string(flash_cookie), .value = "", .max_age = std::chrono::seconds(0)});
}

}
