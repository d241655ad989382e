// A bidding platform (应用平台) that certificates are for.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct Platform {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    int position = 0;
    bool active = true;
};

// Its name; the code itself when it is not among these.
inline std::string_view platform_name(const std::vector<Platform>& platforms, std::string_view code)
{
    const auto found = std::ranges::find(platforms, code, &Platform::code);
    return found == platforms.end() ? code : std::string_view(found->name);
}

}
