#include "web/proxies.hpp"

namespace cakey::web {

namespace {

// Takes the last one off the list.
std::string take_last(std::string_view& list)
{
    const auto comma = list.rfind(',');
    auto one = list.substr(comma == list.npos ? 0 : comma + 1);
    list = list.substr(0, comma == list.npos ? 0 : comma);
    const auto begin = one.find_first_not_of(" \t");
    const auto end = one.find_last_not_of(" \t");
    return begin == one.npos ? "" : std::string(one.substr(begin, end - begin + 1));
}

bool is_address(const std::string& text) { return Networks::read({text}).has_value() && text.find('/') == text.npos; }

}

std::string visitor_behind(const Networks& proxies, const std::string& peer, std::string_view forwarded)
{
    auto visitor = peer;
    while (!forwarded.empty() && proxies.contain(visitor)) {
        auto before = take_last(forwarded);
        if (!is_address(before))
            break;
        visitor = std::move(before);
    }
    return visitor;
}

}
