// Tencent Cloud's request signature TC3-HMAC-SHA256 (cloud.tencent.com/document/api/382/52072).
#pragma once

#include "base/clock.hpp"

#include <string>
#include <vector>

namespace cakey::outside {

// A POST to "/" with a JSON body.
struct Tc3Call {
    std::string host;  // as the Host header says it, with a port that is not 443
    std::string service;
    std::string action;
    std::string version;
    std::string region;
    Instant at;  // good for 5 minutes
    std::string body;
};

struct Tc3Key {
    std::string id;
    std::string secret;
};

// The headers to send, "Authorization" included, as "Name: value"; but for Host.
std::vector<std::string> tc3_headers(const Tc3Call& call, const Tc3Key& key);

}
