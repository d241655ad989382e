// A program that reads its standard input and writes its standard output.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::papers {

// What it wrote, when it ended well within 15 seconds and with `most` bytes; else it is ended, and nothing. It has no
// other file of ours, no environment, and what it says of errors is lost. Throws std::runtime_error when it cannot be
// run at all.
std::optional<std::string> filtered(const std::vector<std::string>& command, std::string_view input, std::size_t most);

}
