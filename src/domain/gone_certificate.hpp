// What stays of a certificate whose records were kept as long as the law wants.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {

// 电子签名法, article 24: at least five years after the certificate's end.
inline constexpr std::chrono::years certificate_records_kept{5};

struct GoneCertificate {
    std::int64_t id = 0;
    std::string issuer;  // RFC 4514
    std::string serial;
    Instant ended_at;
    Instant gone_at;
};

}
