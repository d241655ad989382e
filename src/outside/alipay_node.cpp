// Text search as Alipay's own SDKs do it: a JSON parser would change what was signed.
#include "outside/alipay_node.hpp"

namespace cakey::outside {

namespace {

constexpr std::string_view blanks = " \t\r\n";

// Where the object begins, if behind `"name"` come a colon and a brace.
std::size_t object_after(std::string_view body, std::size_t at)
{
    if (at >= body.size() || body[at] != '"')
        return std::string_view::npos;
    const auto colon = body.find_first_not_of(blanks, at + 1);
    if (colon == std::string_view::npos || body[colon] != ':')
        return std::string_view::npos;
    const auto brace = body.find_first_not_of(blanks, colon + 1);
    return brace != std::string_view::npos && body[brace] == '{' ? brace : std::string_view::npos;
}

// One behind the matching brace; braces within strings do not count.
std::size_t object_end(std::string_view body, std::size_t begin)
{
    int depth = 0;
    bool in_string = false, escaped = false;
    for (auto at = begin; at < body.size(); ++at) {
        const char letter = body[at];
        if (in_string) {
            if (letter == '"' && !escaped)
                in_string = false;
            escaped = letter == '\\' && !escaped;
        } else if (letter == '"') {
            in_string = true;
        } else if (letter == '{') {
            ++depth;
        } else if (letter == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

}

std::optional<std::string_view> signed_node(std::string_view body, std::string_view name)
{
    auto found = body.find(name);
    if (found == std::string_view::npos) {
        name = "error_response";
        found = body.find(name);
    }
    if (found == std::string_view::npos || found == 0)
        return std::nullopt;

    const auto begin = object_after(body, found + name.size());
    if (begin == std::string_view::npos)
        return std::nullopt;
    const auto end = object_end(body, begin);
    if (end == std::string_view::npos || body.find(name, end) != std::string_view::npos)
        return std::nullopt;
    return body.substr(begin, end - begin);
}

}
