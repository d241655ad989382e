// From a cookie to a person.
#include "pages/access.hpp"

#include "crypto/digests.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "web/csrf.hpp"

namespace cakey::pages {

namespace {

bool may(Role role, Access access)
{
    switch (access) {
    case Access::desk:
        return true;
    case Access::reviewer:
        return role == Role::reviewer;
    case Access::outlet:
        return role == Role::outlet;
    default:
        return false;
    }
}

// Of a person that has a company.
CompanyPerson company_of(const SignedIn& person)
{
    return {{.side = Person::Side::company, .name = person.name, .session_id = person.session_id, .csrf_secret = person.csrf_secret}, *person.company_id};
}

}

std::optional<web::Response> AccessGuard::operator()(const web::Request& request, Access access) const
{
    switch (access) {
    case Access::health:
        return std::nullopt;
    case Access::visitor:
        return admit_visitor(request);
    case Access::company:
        return admit_company(request);
    default:
        return admit_staff(request, access);
    }
}

std::optional<web::Response> AccessGuard::admit_visitor(const web::Request& request) const
{
    if (const auto person = signed_in(request, session_cookie); person && person->company_id)
        return admit(request, company_of(*person));
    const auto known = web::csrf::secret_of(request.cookie(visitor_cookie));
    request.act_as(Visitor{{.side = Person::Side::visitor, .csrf_secret = known ? *known : web::csrf::new_secret(), .needs_cookie = !known}, {}});
    return check_form(request, known.value_or(""));
}

std::optional<web::Response> AccessGuard::admit_company(const web::Request& request) const
{
    const auto person = signed_in(request, session_cookie);
    if (!person || !person->company_id)
        return web::see_other(urls_.sign_in());
    return admit(request, company_of(*person));
}

std::optional<web::Response> AccessGuard::admit(const web::Request& request, CompanyPerson person) const
{
    request.log().person = "company:" + std::to_string(person.id.value);
    const auto csrf_secret = person.csrf_secret;
    request.act_as(std::move(person));
    return check_form(request, csrf_secret);
}

std::optional<web::Response> AccessGuard::admit_staff(const web::Request& request, Access access) const
{
    const auto person = signed_in(request, desk_session_cookie);
    if (!person || !person->staff_id || !person->role)
        return web::see_other(urls_.desk_sign_in());
    request.log().person = "staff:" + std::to_string(person->staff_id->value);
    request.act_as(StaffPerson{{.side = Person::Side::desk, .name = person->name, .role = *person->role, .session_id = person->session_id, .csrf_secret = person->csrf_secret}, *person->staff_id, person->outlet});
    if (!may(*person->role, access))
        return screens_.fault(request, 403);
    return check_form(request, person->csrf_secret);
}

std::optional<SignedIn> AccessGuard::signed_in(const web::Request& request, std::string_view cookie) const
{
    const auto token = request.cookie(cookie);
    if (token.empty())
        return std::nullopt;
    const auto now = clock_.now();
    const auto hash = crypto::sha256_hex(token);
    auto person = store_.read([&](Unit& unit) { return unit.sessions().find(hash, now); });
    if (person)
        keep_alive(*person, now);
    return person;
}

void AccessGuard::keep_alive(const SignedIn& person, Instant now) const
{
    if (now - person.seen_at >= Session::seen_grain)
        store_.transact([&](Unit& unit) { unit.sessions().touch(person.session_id, now); });
}

std::optional<web::Response> AccessGuard::check_form(const web::Request& request, const std::string& csrf_secret) const
{
    if (request.method() != web::Method::post)
        return std::nullopt;
    if (csrf_secret.empty() || !web::csrf::matches(request.form().get("csrf"), csrf_secret)) {
        request.log().event = "csrf";
        return screens_.form_expired(request, person_of(request));
    }
    return std::nullopt;
}

}
