// Who may come: finds out who is asking, and runs pages for them.
#pragma once

#include "base/clock.hpp"
#include "pages/frame/person.hpp"
#include "store/signed_in.hpp"
#include "web/log.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/router.hpp"

#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

namespace cakey {
class Store;

}

namespace cakey::pages {

class KnownSessions;
class Screens;
class Urls;

// Whoever asks, or the answer that takes the page's place: sign in first.
template <class Who>
using Found = std::variant<Who, web::Response>;

class Guard {
public:
    Guard(Store& store, KnownSessions& known, const Clock& clock, const Urls& urls, const Screens& screens,
          const web::Log& log)
        : store_(store), known_(known), clock_(clock), urls_(urls), screens_(screens), log_(log)
    {
    }

    Found<Visitor> visitor(const web::Request& request) const;
    Found<CompanyPerson> company(const web::Request& request) const;
    // Likewise, or who signed in with a certificate, to have it renewed: that session gets nowhere else.
    Found<CompanyPerson> company_or_renewer(const web::Request& request) const;
    // The latter alone.
    Found<CompanyPerson> renewer(const web::Request& request) const;
    // Of these roles, or of any when none is named; 403 for others.
    Found<StaffPerson> staff(const web::Request& request, std::span<const Role> roles) const;
    // Of any role, at a page that asks by itself: that keeps nobody signed in.
    Found<StaffPerson> staff_who_rest(const web::Request& request) const;

    // The answer to the whole request: `page` finds out who is asking. To a GET that is whoever it was a moment ago; the
    // database is asked in one round trip with what the page reads first, and if it is somebody else by now, `page` is run
    // anew.
    web::Response answer(const web::Request& request, const std::function<web::Response()>& page) const;
    // The page's answer. Before it the CSRF token of a POST is checked; what it throws becomes a page in their frame.
    web::Response serve(const web::Request& request, const Person& person,
                        const std::function<web::Response()>& page) const;
    // The page for an exception: a broken rule has one of its own; the text of anything else goes to the log only.
    web::Response fault(const web::Request& request, const Person& person, std::exception_ptr error) const;

private:
    std::optional<SignedIn> signed_in(const web::Request& request, std::string_view cookie, Instant now) const;
    // Who comes with the cookie of a session that is over is told why.
    web::Response to_sign_in(const web::Request& request, std::string_view cookie, const std::string& location) const;
    CompanyPerson company_of(const web::Request& request, const SignedIn& session, Instant now) const;
    void keep_alive(const SignedIn& session, Instant now) const;
    std::function<Person::Waiting()> waiting_for(StaffId id, Instant now) const;
    // 403 for staff is written down.
    void deny(const web::Request& request, const Person& person, std::string_view why) const;

    Store& store_;
    KnownSessions& known_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const web::Log& log_;
};

//   const Door<CompanyPerson> company(guard, [&](const auto& request) { return guard.company(request); });
//   routes.get("/orders/{no}", company(orders, &Orders::show));
//
// A page for another kind of person does not compile. Guard and handlers outlive what a door makes.
template <class Who>
class Door {
public:
    using Find = std::function<Found<Who>(const web::Request&)>;
    // What else must be so before a page runs: nothing, or the answer that takes its place.
    using Before = std::function<std::optional<web::Response>(const web::Request&, const Who&)>;

    Door(const Guard& guard, Find find, Before before = {})
        : guard_(guard), find_(std::move(find)), before_(std::move(before))
    {
    }

    template <class Handler>
    web::Router::Page operator()(const Handler& handler,
                                 web::Response (Handler::*page)(const web::Request&, const Who&) const) const
    {
        return [&guard = guard_, find = find_, before = before_, &handler, page](const web::Request& request) {
            return guard.answer(request, [&] {
                auto found = find(request);
                if (auto* answer = std::get_if<web::Response>(&found))
                    return std::move(*answer);
                const auto& who = std::get<Who>(found);
                return guard.serve(request, who, [&] {
                    auto instead = before ? before(request, who) : std::nullopt;
                    return instead ? *std::move(instead) : (handler.*page)(request, who);
                });
            });
        };
    }

private:
    const Guard& guard_;
    Find find_;
    Before before_;
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
