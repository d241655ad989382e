// From a cookie to a person.
#include "pages/access.hpp"

#include "crypto/digests.hpp"
#include "pages/screens.hpp"
#include "pages/url.hpp"
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

}

std::optional<web::Response> AccessGuard::operator()(web::Request& request, Access access) const
{
    switch (access) {
    case Access::callback:
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

std::optional<web::Response> AccessGuard::admit_visitor(web::Request& request) const
{
    if (const auto person = signed_in(request, session_cookie); person && person->company_id) {
        request.log().person = "company:" + std::to_string(person->company_id->value);
        request.act_as(CompanyPerson{*person->company_id, person->name, person->session_id, person->csrf_secret});
        return check_form(request, person->csrf_secret);
    }
    const auto known = web::csrf::secret_of(request.cookie(visitor_cookie));
    request.act_as(Visitor{known ? *known : web::csrf::new_secret(), !known});
    return check_form(request, known.value_or(""));
}

std::optional<web::Response> AccessGuard::admit_company(web::Request& request) const
{
    const auto person = signed_in(request, session_cookie);
    if (!person || !person->company_id)
        return web::see_other(urls_.sign_in());
    request.log().person = "company:" + std::to_string(person->company_id->value);
    request.act_as(CompanyPerson{*person->company_id, person->name, person->session_id, person->csrf_secret});
    return check_form(request, person->csrf_secret);
}

std::optional<web::Response> AccessGuard::admit_staff(web::Request& request, Access access) const
{
    const auto person = signed_in(request, desk_session_cookie);
    if (!person || !person->staff_id || !person->role)
        return web::see_other(urls_.desk_sign_in());
    request.log().person = "staff:" + std::to_string(person->staff_id->value);
    request.act_as(StaffPerson{*person->staff_id, person->name, *person->role, person->outlet, person->session_id,
                               person->csrf_secret});
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
    if (person && now - person->seen_at >= Session::seen_grain)
        store_.transact([&](Unit& unit) { unit.sessions().touch(person->session_id, now); });
    return person;
}

std::optional<web::Response> AccessGuard::check_form(const web::Request& request, const std::string& csrf_secret) const
{
    if (request.method() != web::Method::post)
        return std::nullopt;
    if (csrf_secret.empty() || !web::csrf::matches(request.form().get("csrf"), csrf_secret)) {
        request.log().event = "csrf";
        return screens_.form_expired(request);
    }
    return std::nullopt;
}

}
