// What goes back to the visitor.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cakey::web {

enum class SameSite { lax, strict };

// Always sent Secure. A name beginning with __Host- needs path "/".
struct Cookie {
    std::string name;
    std::string value;                                 // RFC 6265 cookie-octets
    std::optional<std::chrono::seconds> max_age = {};  // none: until the browser closes; 0: gone at once
    std::string path = "/";
    bool http_only = true;
    SameSite same_site = SameSite::lax;
};

// Puts the next piece into `chunk`; false when there is no more (chunk is then not sent).
using BodyWriter = std::function<bool(std::string& chunk)>;

class Response {
public:
    explicit Response(int status = 200, std::string body = {}) : status(status), body(std::move(body)) {}

    int status;
    std::string body;
    BodyWriter stream;  // sent after `body`, piece by piece, if set

    // Replaces the header of that name, our defaults (default_headers) included; an empty value leaves it out.
    // std::invalid_argument for a name that is no token or a value with control characters.
    Response& set(std::string_view name, std::string_view value);
    std::string_view header(std::string_view name) const;  // as set here; empty if not
    Response& set_cookie(const Cookie& cookie);            // std::invalid_argument for what cannot be in one
    const std::vector<std::string>& cookies() const { return cookies_; }  // each Set-Cookie's text

    // The CGI head: Status, our default headers, those set here, cookies, Content-Length, empty line.
    std::string head() const;

private:
    std::vector<std::pair<std::string, std::string>> headers_;
    std::vector<std::string> cookies_;
};

// Sent with every response that does not set them itself: no store, no sniffing, no framing, only our own host, no
// window or page of others that could reach into it.
const std::vector<std::pair<std::string_view, std::string_view>>& default_headers();

Response html(int status, std::string body);
Response plain(int status, std::string body);
// {"state": "waiting", "version": 5}
using JsonValue = std::variant<std::string_view, std::int64_t>;
Response json(int status, std::initializer_list<std::pair<std::string_view, JsonValue>> members);

// 303. A path on this site ("/cakey/orders?page=2"): what is_local() refuses throws std::invalid_argument,
// so nobody is sent elsewhere. Bytes that cannot stand in a URI are percent-encoded.
Response see_other(std::string_view location);
bool is_local(std::string_view location);

// RFC 6266: a name in ASCII and, if it needs more, filename* in UTF-8.
enum class Disposition { attachment, shown };
Response file(std::string_view name, std::string_view type, std::string bytes,
              Disposition disposition = Disposition::attachment);

}
