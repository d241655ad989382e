// The routes as a tree of segments.
#include "web/route_table.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>

namespace cakey::web {

namespace {

using Segments = std::vector<std::string_view>;

// "/orders/17" -> "orders", "17"; "/" has none; "/orders/" has an empty last one.
Segments segments_of(std::string_view path)
{
    Segments segments;
    while (path.size() > 1 || (!segments.empty() && !path.empty())) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool is_variable(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool is_value(std::string_view text)
{
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.-";
    return !text.empty() && text.size() <= 64 && text != "." && text != ".."
           && text.find_first_not_of(allowed) == std::string_view::npos;
}

struct Leaf {
    std::size_t route;
    std::vector<std::string> variables;  // their names
};

}

struct RouteTable::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> texts;
    std::unique_ptr<Node> variable;
    std::optional<Leaf> get;
    std::optional<Leaf> post;

    // Calls `visit` for every node that these segments mean, texts before variables, until it returns true.
    template <class Visit>
    bool walk(const Segments& segments, std::size_t at, Segments& values, Visit visit) const
    {
        if (at == segments.size())
            return visit(*this);
        if (const auto text = texts.find(segments[at]);
            text != texts.end() && text->second->walk(segments, at + 1, values, visit))
            return true;
        if (!variable || !is_value(segments[at]))
            return false;
        values.push_back(segments[at]);
        if (variable->walk(segments, at + 1, values, visit))
            return true;
        values.pop_back();
        return false;
    }
};

RouteTable::RouteTable() : root_(std::make_unique<Node>()) {}
RouteTable::~RouteTable() = default;
RouteTable::RouteTable(RouteTable&&) noexcept = default;
RouteTable& RouteTable::operator=(RouteTable&&) noexcept = default;

void RouteTable::add(Method method, std::string_view pattern, std::size_t route)
{
    const auto refuse = [&](const char* why) { throw std::logic_error("route " + std::string(pattern) + ": " + why); };
    if (!pattern.starts_with('/'))
        refuse("begins with no slash");
    if (method != Method::get && method != Method::post)
        refuse("is neither GET nor POST");

    Leaf leaf{route, {}};
    Node* node = root_.get();
    const auto segments = segments_of(pattern);
    for (const auto& segment : segments) {
        const bool variable = is_variable(segment);
        const bool last_slash = segment.empty() && &segment == &segments.back();
        if (!variable && !last_slash && !is_value(segment))
            refuse("has a segment that no path can have");
        auto& next = variable ? node->variable : node->texts[std::string(segment)];
        if (!next)
            next = std::make_unique<Node>();
        if (variable)
            leaf.variables.emplace_back(segment.substr(1, segment.size() - 2));
        node = next.get();
    }

    auto& place = method == Method::get ? node->get : node->post;
    if (place)
        refuse("stands twice");
    place = std::move(leaf);
}

RouteTable::Match RouteTable::find(Method method, std::string_view path) const
{
    Match match;
    if (!path.starts_with('/'))
        return match;

    Segments values;
    const bool posts = method == Method::post;
    const bool reads = method == Method::get || method == Method::head;
    root_->walk(segments_of(path), 0, values, [&](const Node& node) {
        const auto& leaf = posts ? node.post : node.get;
        if (leaf && (posts || reads)) {
            match.status = 200;
            match.route = leaf->route;
            for (std::size_t i = 0; i < values.size(); ++i)
                match.variables.emplace_back(leaf->variables[i], values[i]);
            return true;
        }
        if (match.status == 404 && (node.get || node.post)) {
            match.status = 405;
            match.allow = !node.get ? "POST" : node.post ? "GET, HEAD, POST" : "GET, HEAD";
        }
        return false;
    });
    return match;
}

}
