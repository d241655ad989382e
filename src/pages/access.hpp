// Who may ask: the access of each route, and the guard that finds out who is asking.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/role.hpp"
#include "pages/frame/person.hpp"
#include "store/store.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cakey::pages {

class Urls;
class Screens;

enum class Access {
    visitor,     // anybody; a signed-in company is known as such
    company,     // a signed-in company
    desk,        // anybody who works here
    reviewer,    // operators
    outlet,      // outlet staff
    health,      // load balancers: nothing is looked up
};

const Person& person_of(const web::Request& request);

// Checks each route's access, and the CSRF token of each POST but a callback's, before the page runs.
class AccessGuard {
public:
    AccessGuard(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    std::optional<web::Response> operator()(const web::Request& request, Access access) const;

private:
    std::optional<SignedIn> signed_in(const web::Request& request, std::string_view cookie) const;
    void keep_alive(const SignedIn& person, Instant now) const;
    std::optional<web::Response> admit_visitor(const web::Request& request) const;
    std::optional<web::Response> admit_company(const web::Request& request) const;
    std::optional<web::Response> admit(const web::Request& request, CompanyPerson person) const;
    std::optional<web::Response> admit_staff(const web::Request& request, Access access) const;
    std::optional<web::Response> check_form(const web::Request& request, const std::string& csrf_secret) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
