// An address of a company's that takes no mail.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <string>

namespace cakey {

struct MailBounce {
    std::int64_t id = 0;
    CompanyId company_id{};
    std::string address{};
    std::string status{};  // the mail server's word for why: "5.1.1", "550"
    Instant at;            // the last time
};

}
