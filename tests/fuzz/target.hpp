// What the targets share: how libFuzzer feeds them, and how they end when something that must hold does not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace cakey::fuzz {

// Each target's own: the input goes in as it would from outside. An exception that leaves it is a finding.
void feed(std::string_view input);

inline void must(bool holds, const char* sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", sentence);
    std::abort();
}

// The first line, which `input` loses: what comes beside the bytes that the target is about.
inline std::string_view take_line(std::string_view& input)
{
    const auto end = std::min(input.find('\n'), input.size());
    const auto line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    return line;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    cakey::fuzz::feed({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
