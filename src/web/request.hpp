// What a visitor asks for. Built by the FastCGI server, or by hand in a test.
#pragma once

#include "web/body.hpp"
#include "web/form.hpp"
#include "web/log.hpp"
#include "web/method.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::web {

// A request as it came, nothing decoded.
//   Request request(RequestData{.method = "POST", .target = "/orders?page=2"}.with_header("Cookie", "a=b")
//                       .with_body("application/x-www-form-urlencoded", "x=1"));
struct RequestData {
    std::string method = "GET";
    std::string target = "/";  // path, and "?query" if there is one, still percent-encoded
    std::string remote_address = {};
    // PEM: what the visitor has proved to hold the key of, where the web server asks for one. Whoever signed it.
    std::string client_certificate = {};
    std::vector<std::pair<std::string, std::string>> headers = {};  // names in any case
    BodyReader body = {};

    RequestData& with_header(std::string name, std::string value);
    RequestData& with_body(std::string content_type, std::string bytes);  // Content-Length too
};

class Request {
public:
    using Variables = std::vector<std::pair<std::string, std::string>>;

    explicit Request(RequestData data);
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;

    Method method() const { return method_; }
    const std::string& uri() const { return data_.target; }  // path and query as sent
    const std::string& target() const { return target_; }    // the path decoded, without the site's prefix

    // The value of a route's "{no}": [A-Za-z0-9_.-]{1,64}. std::logic_error when the route has no such variable.
    const std::string& path(std::string_view variable) const;

    std::string_view query(std::string_view name) const { return query_.get(name); }  // the first; empty if absent

    std::string_view cookie(std::string_view name) const;  // empty if absent
    std::string_view header(std::string_view name) const;  // name in any case; empty if absent
    const std::string& remote_address() const { return data_.remote_address; }
    // By TLS, in PEM; nobody has looked at who signed it. Empty: none was shown, or none is asked for at that address.
    const std::string& client_certificate() const { return data_.client_certificate; }

    // The body is read when it is first asked for, so a guard can turn a stranger away before an upload is read.
    // BadRequest 400, 413 or 415 when it is not what the route lets in. A body() of a multipart form is empty.
    const Form& form() const;
    const std::string& body() const;

    LogFacts& log() const { return log_; }

    // The rest is for the router and the server.

    // False when path or query is not valid percent-encoded UTF-8, or hides a slash or a control character.
    bool is_well_formed() const { return well_formed_; }
    const std::string& route() const { return route_; }  // the pattern; empty when none matched
    void matched(std::string route, std::string target, Variables variables);

    // BadRequest 411 for a body without a length, 400 for a length that is no number, 413 for one above the rule.
    void expect(const BodyRule& rule);

private:
    void read() const;

    RequestData data_;
    Method method_;
    std::string target_;
    bool well_formed_ = true;
    Form query_;
    std::string route_;
    Variables variables_;
    BodyRule rule_;
    mutable bool read_ = false;
    mutable Form form_;
    mutable std::string body_;
    mutable LogFacts log_;
};

}
