// Which route a path means: patterns of whole segments, tried without regular expressions.
#pragma once

#include "web/method.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::web {

// "/orders/{no}/receipt": a segment is a text or a variable; a text goes before a variable ("/orders/new").
// A variable takes [A-Za-z0-9_.-]{1,64}, but not "." or "..".
class RouteTable {
public:
    RouteTable();
    ~RouteTable();
    RouteTable(RouteTable&&) noexcept;
    RouteTable& operator=(RouteTable&&) noexcept;

    struct Match {
        int status = 404;       // 200, 404 or 405
        std::size_t route = 0;  // if 200
        std::vector<std::pair<std::string, std::string>> variables;
        std::string allow;  // if 405: the value of the Allow header
    };

    // std::logic_error for a bad pattern, a second route of the same kind, or a method other than get and post.
    void add(Method method, std::string_view pattern, std::size_t route);

    // A HEAD is served by the GET route.
    Match find(Method method, std::string_view path) const;

private:
    struct Node;
    std::unique_ptr<Node> root_;
};

}
