// Reading of JSON that others wrote.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace cakey::outside {

// A member as text, whether it came as a string or as a whole number (services change their minds about that);
// empty when it is absent, something else, or `object` is no object.
inline std::string text_at(const nlohmann::json& object, const char* name)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(name);
    if (found == object.end())
        return {};
    return found->is_string() ? found->get<std::string>() : found->is_number_integer() ? found->dump() : std::string();
}

}
