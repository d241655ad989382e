// The bank's slip that shows a transfer: 「转账凭证」.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <string>

namespace cakey {

// One per settlement, never changed.
struct SettlementPaper {
    std::int64_t id = 0;
    std::int64_t settlement_id = 0;
    std::string file_name{};
    std::string media_type{};  // by content: application/pdf, image/jpeg or image/png
    std::int64_t size = 0;   // bytes, before sealing
    std::string sha256{};    // hexadecimal, before sealing
    std::string content_sealed{};
    Instant uploaded_at{};
    int pages = 0;  // of a PDF
};

}
