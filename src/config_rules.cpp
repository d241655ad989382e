#include "config_rules.hpp"

#include "base/networks.hpp"
#include "base/numbers.hpp"

#include <cstdint>
#include <iterator>
#include <sstream>
#include <vector>

namespace cakey {

namespace {

constexpr std::string_view path_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

bool is_path(std::string_view text)
{
    return text.empty()
           || (text.starts_with('/') && !text.ends_with('/') && text.find("//") == text.npos
               && text.find_first_not_of(path_letters) == text.npos);
}

bool is_port(std::string_view text) { return whole_number<std::uint16_t>(text).has_value(); }

// "cakey.example.cn", "localhost:8443", "[::1]:8443".
bool is_host(std::string_view text)
{
    const auto bracket = text.rfind(']');
    const auto colon = text.find(':', bracket == text.npos ? 0 : bracket);
    if (colon != text.npos && !is_port(text.substr(colon + 1)))
        return false;
    return text.find_first_of(" @?#") == text.npos && !text.substr(0, colon).empty();
}

}

std::string prefix_rule(std::string_view value)
{
    return is_path(value) ? "" : "begins with a slash and ends without one, as /cakey; or is empty";
}

std::string site_rule(std::string_view value)
{
    constexpr std::string_view scheme = "https://";
    const auto rest = value.substr(value.starts_with(scheme) ? scheme.size() : value.size());
    const auto slash = rest.find('/');
    const bool is_one = is_host(rest.substr(0, slash))
                        && is_path(rest.substr(slash == rest.npos ? rest.size() : slash));
    return is_one ? "" : "is an https address without a slash at its end, as https://cakey.example.cn/cakey";
}

std::string networks_rule(std::string_view value)
{
    std::istringstream stream{std::string(value)};
    const std::vector<std::string> texts{std::istream_iterator<std::string>(stream), {}};
    return Networks::read(texts) ? ""
                                 : "is addresses and networks between blanks, as 127.0.0.1 10.0.0.0/8 2001:db8::/32";
}

std::string listen_rule(std::string_view value)
{
    const auto colon = value.rfind(':');
    if (value.empty() || value.starts_with("unix:") || value.starts_with("fd:") || colon == value.npos)
        return "";  // what these name is looked at when it is opened
    return is_port(value.substr(colon + 1)) ? "" : "ends in a port, a number from 0 to 65535";
}

}
