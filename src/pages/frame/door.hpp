// What routes say of who may come: a door lets a kind of person in, and the page's last parameter is that kind.
#pragma once

#include "pages/frame/guard.hpp"
#include "web/router.hpp"

#include <functional>
#include <utility>

namespace cakey::pages {

//   const Door<CompanyPerson> company(guard, [&](const auto& request) { return guard.company(request); });
//   routes.get("/orders/{no}", company(orders, &Orders::show));
//
// A page for another kind of person does not compile. Guard and handlers outlive what a door makes.
template <class Who>
class Door {
public:
    using Find = std::function<Found<Who>(const web::Request&)>;

    Door(const Guard& guard, Find find) : guard_(guard), find_(std::move(find)) {}

    template <class Handler>
    web::Router::Page operator()(const Handler& handler,
                                 web::Response (Handler::*page)(const web::Request&, const Who&) const) const
    {
        return [&guard = guard_, find = find_, &handler, page](const web::Request& request) {
            auto found = find(request);
            if (auto* answer = std::get_if<web::Response>(&found))
                return std::move(*answer);
            const auto& who = std::get<Who>(found);
            return guard.serve(request, who, [&] { return (handler.*page)(request, who); });
        };
    }

private:
    const Guard& guard_;
    Find find_;
};

// For who has no session and sends no form of ours: load balancers, and callbacks that prove themselves by a signature.
class OpenDoor {
public:
    template <class Handler>
    web::Router::Page operator()(const Handler& handler,
                                 web::Response (Handler::*page)(const web::Request&) const) const
    {
        return [&handler, page](const web::Request& request) { return (handler.*page)(request); };
    }
};

}
