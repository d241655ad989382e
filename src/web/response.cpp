// The head of a response: our default headers, those a page sets, cookies.
#include "web/response.hpp"

#include "base/encodings.hpp"
#include "web/wire_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace cakey::web {

namespace {

// What may stand in a URI: RFC 3986's reserved and unreserved marks, and '%'.
constexpr std::string_view uri_marks = "-._~:/?#[]@!$&()*+,;=%";
// RFC 5987 attr-char.
constexpr std::string_view attribute_marks = "!#$&+-.^_`|~";

std::string_view reason(int status)
{
    switch (status) {
    case 200:
        return " OK";
    case 303:
        return " See Other";
    case 304:
        return " Not Modified";
    case 308:
        return " Permanent Redirect";
    case 400:
        return " Bad Request";
    case 401:
        return " Unauthorized";
    case 403:
        return " Forbidden";
    case 404:
        return " Not Found";
    case 405:
        return " Method Not Allowed";
    case 409:
        return " Conflict";
    case 411:
        return " Length Required";
    case 413:
        return " Content Too Large";
    case 415:
        return " Unsupported Media Type";
    case 422:
        return " Unprocessable Content";
    case 429:
        return " Too Many Requests";
    case 500:
        return " Internal Server Error";
    case 503:
        return " Service Unavailable";
    default:
        return "";
    }
}

// RFC 6265 cookie-octet: no quote, comma, semicolon, backslash, space, control or non-ASCII.
bool is_cookie_value(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\'; });
}

bool is_kept_by_the_kit(std::string_view name)
{
    return is_same_name(name, "Status") || is_same_name(name, "Set-Cookie") || is_same_name(name, "Content-Length");
}

void append(std::string& head, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    head.append(name).append(": ").append(value).append("\r\n");
}

Response of_type(int status, std::string_view type, std::string body)
{
    Response response(status, std::move(body));
    response.set("Content-Type", type);
    return response;
}

}

const std::vector<std::pair<std::string_view, std::string_view>>& default_headers()
{
    static const std::vector<std::pair<std::string_view, std::string_view>> headers = {
        {"Cache-Control", "no-store"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
         "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
    };
    return headers;
}

Response& Response::set(std::string_view name, std::string_view value)
{
    if (!is_token(name) || is_kept_by_the_kit(name))
        throw std::invalid_argument("no header to set: " + std::string(name));
    if (!is_clean_line(value))
        throw std::invalid_argument("the value of " + std::string(name) + " is not one clean line");
    std::erase_if(headers_, [&](const auto& header) { return is_same_name(header.first, name); });
    headers_.emplace_back(name, value);
    return *this;
}

std::string_view Response::header(std::string_view name) const
{
    for (const auto& [known, value] : headers_)
        if (is_same_name(known, name))
            return value;
    return {};
}

Response& Response::set_cookie(const Cookie& cookie)
{
    const bool host_only = cookie.name.starts_with("__Host-");
    if (!is_token(cookie.name) || !is_cookie_value(cookie.value) || !is_cookie_value(cookie.path)
        || !cookie.path.starts_with('/') || (host_only && cookie.path != "/"))
        throw std::invalid_argument("no cookie to set: " + cookie.name);

    auto text = cookie.name + '=' + cookie.value + "; Path=" + cookie.path + "; Secure";
    if (cookie.max_age)
        text += "; Max-Age=" + std::to_string(cookie.max_age->count());
    if (cookie.http_only)
        text += "; HttpOnly";
    text += cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
    cookies_.push_back(std::move(text));
    return *this;
}

std::string Response::head() const
{
    std::string head;
    head.reserve(768);
    head.append("Status: ").append(std::to_string(status)).append(reason(status)).append("\r\n");
    for (const auto& standing : default_headers())
        if (std::none_of(headers_.begin(), headers_.end(),
                         [&](const auto& header) { return is_same_name(header.first, standing.first); }))
            append(head, standing.first, standing.second);
    for (const auto& [name, value] : headers_)
        append(head, name, value);
    for (const auto& cookie : cookies_)
        append(head, "Set-Cookie", cookie);
    if (!stream && status != 304)
        append(head, "Content-Length", std::to_string(body.size()));
    return head += "\r\n";
}

Response html(int status, std::string body) { return of_type(status, "text/html; charset=utf-8", std::move(body)); }

Response plain(int status, std::string body) { return of_type(status, "text/plain; charset=utf-8", std::move(body)); }

Response json(int status, std::initializer_list<std::pair<std::string_view, JsonValue>> members)
{
    nlohmann::ordered_json object;
    for (const auto& [name, value] : members)
        std::visit([&, name = name](const auto& held) { object[std::string(name)] = held; }, value);
    return of_type(status, "application/json", object.dump());
}

Response see_other(std::string_view location)
{
    if (!is_local(location))
        throw std::invalid_argument("a redirect to another site");
    auto response = plain(303, "");
    response.set("Location", percent_encoded(location, uri_marks));
    return response;
}

bool is_local(std::string_view location)
{
    // Browsers read a backslash as a slash, and drop tabs and line ends before they look.
    return location.starts_with('/') && !location.starts_with("//") && is_clean_line(location)
           && location.find('\\') == std::string_view::npos;
}

Response file(std::string_view name, std::string_view type, std::string bytes, Disposition disposition)
{
    std::string plain_name(name);
    std::replace_if(
        plain_name.begin(), plain_name.end(),
        [](char c) { return c < ' ' || c >= 0x7F || c == '"' || c == '\\' || c == '/' || c == '%'; }, '_');
    std::string value = disposition == Disposition::attachment ? "attachment" : "inline";
    value += "; filename=\"" + plain_name + '"';
    if (plain_name != name)
        value += "; filename*=UTF-8''" + percent_encoded(name, attribute_marks);

    auto response = of_type(200, type, std::move(bytes));
    response.set("Content-Disposition", value);
    return response;
}

}
