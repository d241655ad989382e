// The zip that a bill comes in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::outside {

struct BillArchive {
    std::vector<std::string> tables;  // the bytes of each table of single movements (业务明细), not of the summaries
    std::string fault;                // why it is none; then there are no tables
};

// Nothing is unpacked beyond these bounds, whatever the archive says of itself.
inline constexpr std::size_t most_files_in_bill = 50;
inline constexpr std::size_t most_bytes_of_bill = 64 << 20;  // of all tables together

BillArchive unpack_bill(std::string_view zip);

}
