// From a request to the page that serves it.
#pragma once

#include "web/body.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/route_table.hpp"

#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::web {

//   Router routes("/cakey", fault_page, error_page);
//   routes.get("/orders", company(orders, &Orders::list));
//   routes.post("/orders", company(drafts, &Drafts::create), BodyRule::uploads(5 << 20));
class Router {
public:
    using Page = std::function<Response(const Request&)>;
    // 400, 404, 405, 411, 413, 415 (and any BadRequest) as a page.
    using FaultPage = std::function<Response(const Request&, int status)>;
    // Any other exception of a page.
    using ErrorPage = std::function<Response(const Request&, std::exception_ptr)>;

    // The prefix ("" or "/cakey") stands before every pattern and is in no pattern.
    Router(std::string prefix, FaultPage fault_page, ErrorPage error_page);

    // std::logic_error as RouteTable::add.
    void get(std::string_view pattern, Page page);
    void post(std::string_view pattern, Page page, BodyRule body = BodyRule());

    // Throws only what fault page or error page throw.
    Response handle(Request& request) const;

private:
    struct Route {
        std::string pattern;
        Page page;
        BodyRule body;
    };

    void add(Method method, std::string_view pattern, Page page, BodyRule body);
    Response route(Request& request) const;
    std::string without_prefix(const std::string& target) const;
    Response without_last_slash(const Request& request, const std::string& path) const;

    std::string prefix_;
    FaultPage fault_page_;
    ErrorPage error_page_;
    RouteTable table_;
    std::vector<Route> routes_;
};

}
