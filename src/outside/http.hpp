// Calls over HTTPS: what every outside protocol but mail stands on.
#pragma once

#include "base/clock.hpp"
#include "outside/curl_handles.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::outside {

struct HttpSettings {
    std::string ca_file;  // PEM; empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{15'000};
    std::size_t most_bytes = 1 << 20;  // of an answer's body
    bool keeps_connections = true;     // false: each call has one of its own, and is sent once
    bool shows_certificate = false;    // the server's is in the answer
};

struct HttpAnswer {
    bool sent = false;      // false: nothing left this machine, so the other side knows nothing of the call
    bool heard = false;     // a whole answer came
    bool too_long = false;  // not heard, because it is longer than most_bytes
    int status = 0;
    std::string body;
    std::map<std::string, std::string> headers;  // names in small letters
    std::string certificate;                     // PEM, of a server that was spoken to anew, if it is wanted
    std::string failure;                         // libcurl's words when not heard; without address or content

    std::string header(const std::string& name) const;  // empty when absent
    std::optional<Instant> date() const;                // the other side's time, if it said one
};

// For several threads: as many connections as there are calls at once, kept between them. Always verifies the certificate,
// speaks https only, follows no redirect and heeds no proxy from the environment. A call on a kept connection that dies
// unanswered is sent again by libcurl itself: the other side must know it by a number, or refuse the second.
class Http {
public:
    // Throws std::runtime_error for authorities that there are none of.
    explicit Http(HttpSettings settings);

    // `headers` as "Name: value"; "Name:" takes away one that libcurl would add.
    HttpAnswer get(const std::string& url, const std::vector<std::string>& headers = {});
    HttpAnswer post(const std::string& url, const std::vector<std::string>& headers, std::string_view body);

private:
    HttpAnswer perform(void* handle, const std::string& url, const std::vector<std::string>& headers) const;

    HttpSettings settings_;
    CurlHandles handles_;
};

// Whether a host is that one or lies below it.
bool is_under(const std::string& host, const std::string& parent);

// Whether libcurl can read it as a host and, if there is one, a port, with nothing behind.
bool is_server_of(const std::string& scheme, const std::string& url);

// As libcurl reads them. Empty when the text is no URL of that scheme or carries a user's name.
std::string https_host(const std::string& url);       // "sdk.nuonuo.com"
std::string https_authority(const std::string& url);  // with the port, unless it is 443: what the Host header says

}
