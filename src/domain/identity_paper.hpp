// A paper that goes with a request at the desk: the stamped letter that asks for it, and the business licence.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"

#include <cstdint>
#include <string>

namespace cakey {

enum class IdentityPaperKind { letter, business_licence };

template <>
inline constexpr auto words<IdentityPaperKind> = WordTable<IdentityPaperKind, 2>{{
    {IdentityPaperKind::letter, "letter"},
    {IdentityPaperKind::business_licence, "business_licence"},
}};

// One of each kind per request, never changed.
struct IdentityPaper {
    std::int64_t id = 0;
    std::int64_t request_id = 0;
    IdentityPaperKind kind = IdentityPaperKind::letter;
    std::string file_name;
    std::string media_type;  // by content: application/pdf, image/jpeg or image/png
    std::int64_t size = 0;   // bytes, before sealing
    std::string sha256;      // hexadecimal, before sealing
    std::string content_sealed;
    Instant uploaded_at;
    int pages = 0;  // of a PDF; 0: nobody has counted them
};

}
