// Finding the page, and answering for what there is no page for.
#include "web/router.hpp"

#include "web/bad_request.hpp"

#include <algorithm>
#include <utility>

namespace cakey::web {

Router::Router(std::string prefix, FaultPage fault_page, ErrorPage error_page)
    : prefix_(std::move(prefix)), fault_page_(std::move(fault_page)), error_page_(std::move(error_page))
{
}

void Router::get(std::string_view pattern, Page page) { add(Method::get, pattern, std::move(page), BodyRule()); }

void Router::post(std::string_view pattern, Page page, BodyRule body)
{
    add(Method::post, pattern, std::move(page), body);
}

void Router::add(Method method, std::string_view pattern, Page page, BodyRule body)
{
    table_.add(method, pattern, routes_.size());
    routes_.push_back({std::string(pattern), std::move(page), body});
}

Response Router::handle(Request& request) const
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

Response Router::route(Request& request) const
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
    return found.page(request);
}

// "/cakey/orders" -> "/orders", "/cakey" -> "/"; empty, which no route is, for another site's path.
std::string Router::without_prefix(const std::string& target) const
{
    if (target == prefix_)
        return "/";
    const bool inside = target.starts_with(prefix_) && target[prefix_.size()] == '/';
    return inside ? target.substr(prefix_.size()) : std::string();
}

// "/orders/" read by a browser is sent to "/orders"; anything else that is not there is 404, and so is what no redirect
// may say, such as a query with a backslash.
Response Router::without_last_slash(const Request& request, const std::string& path) const
{
    const bool reads = request.method() == Method::get || request.method() == Method::head;
    if (!reads || path.size() < 2 || path.back() != '/' || !is_local(request.uri())
        || table_.find(request.method(), path.substr(0, path.size() - 1)).status != 200)
        return fault_page_(request, 404);

    const auto& uri = request.uri();
    const auto end = std::min(uri.find('?'), uri.size());
    auto response = see_other(uri.substr(0, end - 1) + uri.substr(end));
    response.status = 308;
    return response;
}

}
