// Browsers and systems by their marks. The order counts: Edge and 360 call themselves Chrome, and Chrome Safari.
#include "web/browser.hpp"

#include "web/request.hpp"

#include <utility>

namespace cakey::web {

namespace {

using Mark = std::pair<std::string_view, std::string_view>;

constexpr Mark browsers[] = {
    {"Edg", "Edge"},         {"QIHU", "360浏览器"}, {"360SE", "360浏览器"}, {"MicroMessenger", "微信"},
    {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}};
constexpr Mark systems[] = {{"iPhone", "iPhone"},   {"iPad", "iPad"},      {"Android", "Android"},
                            {"Windows", "Windows"}, {"Mac OS X", "macOS"}, {"Linux", "Linux"}};

template <std::size_t count>
std::string_view find(const Mark (&marks)[count], std::string_view text)
{
    for (const auto& [mark, name] : marks)
        if (text.find(mark) != std::string_view::npos)
            return name;
    return {};
}

}

std::string browser_words(std::string_view user_agent)
{
    const auto browser = find(browsers, user_agent);
    const auto system = find(systems, user_agent);
    std::string words(browser.empty() ? "其他浏览器" : browser);
    return system.empty() ? words : words.append("，").append(system);
}

std::string browser_of(const Request& request)
{
    std::string text(request.header("User-Agent"));
    std::erase_if(text, [](char c) { return c < ' ' || c > '~'; });
    if (text.size() > 200)
        text.resize(200);
    return text;
}

}
