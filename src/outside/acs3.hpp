// Aliyun's request signature ACS3-HMAC-SHA256 (help.aliyun.com, "V3 request structure and signature").
#pragma once

#include "outside/form.hpp"

#include <string>
#include <vector>

namespace cakey::outside {

// A call in RPC style: POST to "/", all parameters in the query, no body.
struct Acs3Call {
    std::string host;  // as the Host header says it, with a port that is not 443
    std::string action;
    std::string version;
    std::string date;   // UTC, "2024-01-02T03:04:05Z"; good for 15 minutes
    std::string nonce;  // fresh for each request: one used twice is refused
    Parameters query;
};

struct Acs3Key {
    std::string id;
    std::string secret;
};

std::string acs3_canonical_request(const Acs3Call& call);

// The headers to send, "Authorization" included, as "Name: value".
std::vector<std::string> acs3_headers(const Acs3Call& call, const Acs3Key& key);

}
