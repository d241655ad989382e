// What a program sends as a list of JSON objects.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::web {

// The texts that the first `most` objects of a list have under that name; those without one are passed over. Nothing when it
// is no list.
std::optional<std::vector<std::string>> texts_in_list(std::string_view json, std::string_view name, std::size_t most);

}
