// A zip archive, made piece by piece: for what is too long to be in memory as a whole. Nothing is packed tighter, and no
// more than a plain zip can hold goes in (4 GiB, 65,535 files).
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace cakey {

class ZipPieces {
public:
    // What the file adds to the archive; nothing, and it stays outside, when there is no more room. `name` in UTF-8, with
    // slashes between folders; `at` is read in China.
    std::string add(std::string_view name, std::string_view content, Instant at);
    // The archive's end.
    std::string end() const;

private:
    std::string directory_;
    std::uint32_t size_ = 0;  // of all that was given
    std::uint16_t count_ = 0;
};

}
