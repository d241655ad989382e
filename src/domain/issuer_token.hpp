// The invoice issuer's access token, shared by all workers: at most 50 may be fetched in 30 days.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace cakey {

struct IssuerToken {
    std::string issuer;
    std::string token;
    Instant fetched_at;
    Instant expires_at;
};

}
