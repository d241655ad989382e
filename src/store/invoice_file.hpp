// An invoice's file: of the same row, and written once. With it each step of the invoice's way would write it anew.
#pragma once

#include <cstdint>
#include <string>

namespace cakey {

struct InvoiceFile {
    std::int64_t id = 0;  // the invoice's
    std::string pdf;
};

}
