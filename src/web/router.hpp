// From a request to the page that serves it, past the guard.
#pragma once

#include "web/bad_request.hpp"
#include "web/body.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/route_table.hpp"

#include <algorithm>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::web {

// Access is the site's own enum: each route says who may use it, and there is no default.
//
//   Router<Access> routes("/cakey", guard, fault_page, error_page);
//   routes.get("/orders", orders, &Orders::list, Access::company);
//   routes.post("/company/papers", papers, &Papers::create, Access::company, BodyRule::uploads(5 << 20));
//
// Pages are kept by reference: they outlive the router.
template <class Access>
class Router {
public:
    using Handler = std::function<Response(const Request&)>;
    // Runs before the page; an answer (sign in first, 403 ...) takes the page's place.
    using Guard = std::function<std::optional<Response>(Request&, Access)>;
    // 400, 404, 405, 411, 413, 415 (and any BadRequest) as a page.
    using FaultPage = std::function<Response(const Request&, int status)>;
    // Any other exception of guard or page.
    using ErrorPage = std::function<Response(const Request&, std::exception_ptr)>;

    // The prefix ("" or "/cakey") stands before every pattern and is in no pattern.
    Router(std::string prefix, Guard guard, FaultPage fault_page, ErrorPage error_page)
        : prefix_(std::move(prefix)), guard_(std::move(guard)), fault_page_(std::move(fault_page)),
          error_page_(std::move(error_page))
    {
    }

    void get(std::string_view pattern, Handler handler, Access access)
    {
        add(Method::get, pattern, std::move(handler), access, BodyRule());
    }

    void post(std::string_view pattern, Handler handler, Access access, BodyRule body = BodyRule())
    {
        add(Method::post, pattern, std::move(handler), access, body);
    }

    template <class Page>
    void get(std::string_view pattern, const Page& page, Response (Page::*deed)(const Request&) const, Access access)
    {
        get(pattern, bound(page, deed), access);
    }

    template <class Page>
    void post(std::string_view pattern, const Page& page, Response (Page::*deed)(const Request&) const, Access access,
              BodyRule body = BodyRule())
    {
        post(pattern, bound(page, deed), access, body);
    }

    // Throws only what fault page or error page throw.
    Response handle(Request& request) const
    {
        try {
            return route(request);
        } catch (const BadRequest& bad) {
            if (request.log().event.empty())
                request.log().event = bad.what();
            return fault_page_(request, bad.status());
        } catch (...) {
            return error_page_(request, std::current_exception());
        }
    }

private:
    struct Route {
        std::string pattern;
        Handler handler;
        Access access;
        BodyRule body;
    };

    template <class Page>
    static Handler bound(const Page& page, Response (Page::*deed)(const Request&) const)
    {
        return [&page, deed](const Request& request) { return (page.*deed)(request); };
    }

    void add(Method method, std::string_view pattern, Handler handler, Access access, BodyRule body)
    {
        table_.add(method, pattern, routes_.size());
        routes_.push_back({std::string(pattern), std::move(handler), access, body});
    }

    Response route(Request& request) const
    {
        if (!request.is_well_formed())
            throw BadRequest(400, "bad target");
        const auto path = without_prefix(request.target());
        auto match = table_.find(request.method(), path);
        if (match.status == 405)
            return fault_page_(request, 405).set("Allow", match.allow);
        if (match.status != 200)
            return without_last_slash(request, path);

        const Route& found = routes_[match.route];
        request.matched(found.pattern, path, std::move(match.variables));
        request.expect(found.body);
        if (auto answer = guard_(request, found.access))
            return std::move(*answer);
        return found.handler(request);
    }

    // "/cakey/orders" -> "/orders", "/cakey" -> "/"; empty, which no route is, for another site's path.
    std::string without_prefix(const std::string& target) const
    {
        if (target == prefix_)
            return "/";
        const bool inside = target.starts_with(prefix_) && target[prefix_.size()] == '/';
        return inside ? target.substr(prefix_.size()) : std::string();
    }

    // "/orders/" read by a browser is sent to "/orders"; anything else that is not there is 404.
    Response without_last_slash(const Request& request, const std::string& path) const
    {
        const bool reads = request.method() == Method::get || request.method() == Method::head;
        if (!reads || path.size() < 2 || path.back() != '/'
            || table_.find(request.method(), path.substr(0, path.size() - 1)).status != 200)
            return fault_page_(request, 404);

        const auto& uri = request.uri();
        const auto end = std::min(uri.find('?'), uri.size());
        auto response = see_other(uri.substr(0, end - 1) + uri.substr(end));
        response.status = 308;
        return response;
    }

    std::string prefix_;
    Guard guard_;
    FaultPage fault_page_;
    ErrorPage error_page_;
    RouteTable table_;
    std::vector<Route> routes_;
};

}
