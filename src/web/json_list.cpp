// Read by nlohmann's parser, which does not recurse.
#include "web/json_list.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cakey::web {

std::optional<std::vector<std::string>> texts_in_list(std::string_view json, std::string_view name, std::size_t most)
{
    const auto list = nlohmann::json::parse(json, nullptr, false);
    if (!list.is_array())
        return std::nullopt;
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < std::min(list.size(), most); ++at) {
        if (!list[at].is_object())
            continue;
        const auto found = list[at].find(name);
        if (found != list[at].end() && found->is_string())
            texts.push_back(found->get<std::string>());
    }
    return texts;
}

}
