// A zip archive that somebody sent, unpacked out of memory into memory. What it says of itself is not believed.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

struct ZipBounds {
    std::size_t files;  // in the archive, wanted or not
    std::size_t bytes;  // of those that are wanted, together
    std::size_t each;
};

struct ZipFile {
    std::string name;                    // in UTF-8; read as GBK where it is not
    std::optional<std::string> content;  // nothing: it is broken, or longer than the bounds allow
};

// Those whose names are wanted, in their order; nothing when it is no archive, or has more files than it may.
std::optional<std::vector<ZipFile>> read_zip(std::string_view archive, const ZipBounds& bounds,
                                             const std::function<bool(std::string_view name)>& is_wanted);

}
