// From a cookie to a person.
#include "pages/frame/guard.hpp"

#include "base/places.hpp"
#include "crypto/digests.hpp"
#include "crypto/tokens.hpp"
#include "deeds/denials.hpp"
#include "domain/fault.hpp"
#include "pages/frame/known_sessions.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "store/store.hpp"
#include "web/bad_request.hpp"
#include "web/csrf.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace cakey::pages {

namespace {

// Whom a page was begun for is not who asks. No std::exception: nobody between shall take it for a fault.
struct Outdated {
    std::string token_hash;
};

// What is said about a session but when it was seen.
bool is_still(SignedIn session, const SignedIn& known)
{
    session.seen_at = known.seen_at;
    return session == known;
}

Person person_of(const SignedIn& session, Person::Side side)
{
    return {.side = side,
            .name = session.name,
            .role = session.role.value_or(Role::operator_),
            .session_id = session.session_id,
            .csrf_secret = session.csrf_secret};
}

StaffPerson staff_of(const SignedIn& session)
{
    return {person_of(session, Person::Side::desk), *session.staff_id, session.outlet, session.confirmed_at};
}

}

Found<Visitor> Guard::visitor(const web::Request& request) const
{
    const auto now = clock_.now();
    if (const auto session = signed_in(request, session_cookie, now); session && session->company_id) {
        keep_alive(*session, now);
        request.log().person = "company:" + std::to_string(session->company_id->value);
        return Visitor{person_of(*session, Person::Side::company), session->company_id};
    }
    const auto known = web::csrf::secret_of(request.cookie(visitor_cookie));
    Visitor visitor;
    visitor.side = Person::Side::visitor;
    visitor.needs_cookie = !known;
    visitor.csrf_secret = known ? *known : web::csrf::new_secret();
    return visitor;
}

Found<CompanyPerson> Guard::company(const web::Request& request) const
{
    const auto now = clock_.now();
    const auto session = signed_in(request, session_cookie, now);
    if (!session || !session->company_id)
        return to_sign_in(request, session_cookie, urls_.sign_in());
    if (session->renews)
        return web::see_other(urls_.renewal(*session->renews));
    return company_of(request, *session, now);
}

Found<CompanyPerson> Guard::company_or_renewer(const web::Request& request) const
{
    const auto now = clock_.now();
    const auto session = signed_in(request, session_cookie, now);
    if (!session || !session->company_id)
        return to_sign_in(request, session_cookie, urls_.sign_in());
    return company_of(request, *session, now);
}

Found<CompanyPerson> Guard::renewer(const web::Request& request) const
{
    const auto now = clock_.now();
    const auto session = signed_in(request, session_cookie, now);
    if (!session || !session->renews)
        return to_sign_in(request, session_cookie, urls_.certificate_sign_in());
    return company_of(request, *session, now);
}

CompanyPerson Guard::company_of(const web::Request& request, const SignedIn& session, Instant now) const
{
    keep_alive(session, now);
    request.log().person = "company:" + std::to_string(session.company_id->value);
    return {person_of(session, Person::Side::company), *session.company_id, session.renews, session.created_at};
}

Found<StaffPerson> Guard::staff_who_rest(const web::Request& request) const
{
    const auto session = signed_in(request, desk_session_cookie, clock_.now());
    if (!session || !session->staff_id || !session->role)
        return to_sign_in(request, desk_session_cookie, urls_.desk_sign_in());
    request.log().person = "staff:" + std::to_string(session->staff_id->value);
    return staff_of(*session);
}

Found<StaffPerson> Guard::staff(const web::Request& request, std::span<const Role> roles) const
{
    const auto now = clock_.now();
    const auto session = signed_in(request, desk_session_cookie, now);
    if (!session || !session->staff_id || !session->role)
        return to_sign_in(request, desk_session_cookie, urls_.desk_sign_in());
    keep_alive(*session, now);
    request.log().person = "staff:" + std::to_string(session->staff_id->value);
    auto person = staff_of(*session);
    if (!roles.empty() && std::ranges::find(roles, person.role) == roles.end()) {
        deny(request, person, "role");
        return screens_.fault(request, person, 403);
    }
    if (person.role != Role::outlet && request.method() == web::Method::get)
        person.waiting = waiting_for(person.id, now);
    return person;
}

std::function<Person::Waiting()> Guard::waiting_for(StaffId id, Instant now) const
{
    const auto waiting = std::make_shared<Person::Waiting>();
    store_.ask_first([waiting, id, now](Unit& unit) {
        unit.together({[&] { waiting->troubles = unit.troubles().count(now); },
                       [&] { waiting->mentions = unit.notes().unseen(id); }});
    });
    return [this, waiting] {
        try {
            store_.settle();
        } catch (const DomainError&) {  // the page that says what is wrong goes without them
        }
        return *waiting;
    };
}

web::Response Guard::answer(const web::Request& request, const std::function<web::Response()>& page) const
{
    const struct NothingLeft {
        Store& store;
        ~NothingLeft() { store.forget_first(); }
    } nothing_left{store_};

    for (;;) {
        try {
            auto response = page();
            store_.settle();
            return response;
        } catch (const Outdated& outdated) {
            known_.forget(outdated.token_hash);
            store_.forget_first();
            request.log().person.clear();
            request.log().event.clear();
        }
    }
}

web::Response Guard::serve(const web::Request& request, const Person& person,
                           const std::function<web::Response()>& page) const
{
    try {
        if (request.method() == web::Method::post
            && (person.needs_cookie || !web::csrf::matches(request.form().get("csrf"), person.csrf_secret))) {
            request.log().event = "csrf";
            return screens_.form_expired(request, person);
        }
        return page();
    } catch (const Outdated&) {
        throw;
    } catch (...) {
        return fault(request, person, std::current_exception());
    }
}

web::Response Guard::fault(const web::Request& request, const Person& person, std::exception_ptr error) const
{
    try {
        std::rethrow_exception(error);
    } catch (const web::BadRequest& bad) {
        if (request.log().event.empty())
            request.log().event = bad.what();
        return screens_.fault(request, person, bad.status());
    } catch (const DomainError& fault) {
        if (fault.fault() == Fault::forbidden && person.side == Person::Side::desk) {
            const auto about = fault.facts().find("about");
            deny(request, person, about == fault.facts().end() ? "" : about->second);
        }
        if (const auto reason = reason_of(fault); !reason.empty())
            log_.note("database_away", reason);
        return screens_.fault(request, person, fault);
    } catch (const Busy&) {
        auto page = screens_.fault(request, person, DomainError(Fault::unavailable));
        request.log().event = "busy";
        return page;
    } catch (const std::exception& unexpected) {
        const auto reference = crypto::random_digits(10);
        request.log().reference = reference;
        log_.note("unexpected", unexpected.what(), reference);
        return screens_.internal(request, person, reference);
    }
}

std::optional<SignedIn> Guard::signed_in(const web::Request& request, std::string_view cookie, Instant now) const
{
    const auto token = request.cookie(cookie);
    if (token.empty())
        return std::nullopt;
    const auto hash = crypto::sha256_hex(token);
    // A form may be about to change something: that is done for nobody who is not known for certain. And whose time has to
    // be noted needs a round trip of its own in any case.
    auto known = request.method() == web::Method::get ? known_.find(hash) : std::nullopt;
    if (known && now - known->seen_at < Session::seen_grain) {
        store_.ask_first([this, hash, now, known = *known](Unit& unit) {
            const auto session = unit.sessions().find(hash, now);
            if (!session || !is_still(*session, known))
                throw Outdated{hash};
        });
        return known;
    }
    auto session = store_.read([&](Unit& unit) { return unit.sessions().find(hash, now); });
    if (session)
        known_.keep(hash, *session);
    return session;
}

web::Response Guard::to_sign_in(const web::Request& request, std::string_view cookie, const std::string& location) const
{
    if (request.cookie(cookie).empty())
        return web::see_other(location);
    return screens_.see_other(location,
                              request.method() == web::Method::post ? "signed_out_unsaved" : "signed_out_idle");
}

void Guard::deny(const web::Request& request, const Person& person, std::string_view why) const
{
    deeds::Denial denial{std::string(web::name_of(request.method())) + ' ' + request.target(), {}};
    if (!why.empty())
        denial.what += ": " + std::string(why);
    if (request.route().starts_with("/desk/orders/{no}"))
        denial.order_number = request.path("no");
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) { deeds::deny(unit, person.session_id, person.role, denial, now); });
}

// A write on each request would cost an fsync each.
void Guard::keep_alive(const SignedIn& session, Instant now) const
{
    if (now - session.seen_at >= Session::seen_grain)
        store_.transact([&](Unit& unit) { unit.sessions().touch(session.session_id, now); });
}

}
