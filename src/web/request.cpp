// A request taken apart: its path and query at once, its body when it is asked for.
#include "web/request.hpp"

#include "base/encodings.hpp"
#include "web/bad_request.hpp"
#include "web/cookies.hpp"
#include "web/multipart.hpp"
#include "web/urlencoded.hpp"
#include "web/wire_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace cakey::web {

namespace {

constexpr std::string_view urlencoded_type = "application/x-www-form-urlencoded";
constexpr std::string_view multipart_type = "multipart/form-data";

// Nothing when the path is broken. A slash may not hide in a segment, where a route would not see it.
std::optional<std::string> decoded_path(std::string_view sent)
{
    const auto slashes = [](std::string_view text) { return std::count(text.begin(), text.end(), '/'); };
    auto path = percent_decoded(sent);
    if (!path || !path->starts_with('/') || slashes(*path) != slashes(sent) || !is_clean_line(*path))
        return std::nullopt;
    return path;
}

std::optional<std::size_t> announced_length(std::string_view text)
{
    std::size_t length = 0;
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, length);
    if (text.empty() || error != std::errc() || stop != end)
        return std::nullopt;
    return length;
}

// Hands on `length` bytes in pieces; 400 when the sender stops before.
template <class Take>
void read_all(const BodyReader& reader, std::size_t length, Take take)
{
    std::array<char, 16 * 1024> chunk;
    while (length > 0) {
        const auto got = reader ? reader(chunk.data(), std::min(length, chunk.size())) : 0;
        if (got == 0)
            throw BadRequest(400, "the body ended early");
        take(std::string_view(chunk.data(), got));
        length -= got;
    }
}

}

RequestData& RequestData::with_header(std::string name, std::string value)
{
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

RequestData& RequestData::with_body(std::string content_type, std::string bytes)
{
    with_header("Content-Type", std::move(content_type));
    with_header("Content-Length", std::to_string(bytes.size()));
    body = [bytes = std::move(bytes), done = std::size_t(0)](char* to, std::size_t most) mutable {
        const auto got = bytes.copy(to, most, done);
        done += got;
        return got;
    };
    return *this;
}

Request::Request(RequestData data) : data_(std::move(data)), method_(method_named(data_.method))
{
    const auto question = data_.target.find('?');
    auto path = decoded_path(std::string_view(data_.target).substr(0, question));
    well_formed_ = path.has_value();
    if (path)
        target_ = std::move(*path);
    if (question == std::string::npos)
        return;
    try {
        query_ = read_urlencoded(data_.target.substr(question + 1));
    } catch (const BadRequest&) {
        // There is nobody yet to answer: the router asks is_well_formed().
        well_formed_ = false;
    }
}

const std::string& Request::path(std::string_view variable) const
{
    for (const auto& [name, value] : variables_)
        if (name == variable)
            return value;
    throw std::logic_error("the route " + route_ + " has no {" + std::string(variable) + "}");
}

std::string_view Request::cookie(std::string_view name) const { return cookie_in(header("Cookie"), name); }

std::string_view Request::header(std::string_view name) const
{
    for (const auto& [known, value] : data_.headers)
        if (is_same_name(known, name))
            return value;
    return {};
}

const Form& Request::form() const
{
    read();
    return form_;
}

const std::string& Request::body() const
{
    read();
    return body_;
}

void Request::matched(std::string route, std::string target, Variables variables)
{
    route_ = std::move(route);
    target_ = std::move(target);
    variables_ = std::move(variables);
}

void Request::expect(const BodyRule& rule)
{
    rule_ = rule;
    const auto sent = header("Content-Length");
    if (sent.empty() && !header("Transfer-Encoding").empty())
        throw BadRequest(411, "a body without a length");
    const auto length = announced_length(sent);
    if (!sent.empty() && !length)
        throw BadRequest(400, "a length that is no number");
    if (length && *length > rule.most())
        throw BadRequest(413, "the body is too long");
}

void Request::read() const
{
    if (read_)
        return;
    read_ = true;

    const auto length = announced_length(header("Content-Length")).value_or(0);
    if (length == 0)
        return;
    if (length > rule_.most())
        throw BadRequest(413, "the body is too long");

    const auto type = media_type(header("Content-Type"));
    if (type == multipart_type && !rule_.is_raw()) {
        MultipartReader reader(header("Content-Type"), rule_, form_);
        read_all(data_.body, length, [&](std::string_view chunk) { reader.feed(chunk); });
        reader.finish();
        return;
    }
    if (type != urlencoded_type && !rule_.is_raw())
        throw BadRequest(415, "the body is not a form");

    body_.reserve(length);
    read_all(data_.body, length, [&](std::string_view chunk) { body_ += chunk; });
    if (type == urlencoded_type)
        form_ = read_urlencoded(body_);
}

}
