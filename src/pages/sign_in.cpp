// From name, password and captcha (or a code by SMS) to a session.
#include "pages/sign_in.hpp"

#include "crypto/tokens.hpp"
#include "domain/password_rule.hpp"
#include "pages/access.hpp"
#include "pages/browser.hpp"
#include "web/csrf.hpp"

namespace cakey::pages {

namespace {

// Unless the password has been changed since it was found right.
void keep_hash(Unit& unit, const Company& found, const std::string& renewed)
{
    auto company = unit.companies().locked(found.id());
    if (company.password_hash() != found.password_hash())
        return;
    company.password_is(renewed);
    unit.companies().save(company);
}

}

web::Response SignInPage::show(const web::Request& request) const
{
    if (request.is<CompanyPerson>())
        return web::see_other(urls_.home());
    const web::Form nothing_typed;
    return SignInForm(nothing_typed).show(request, screens_, captchas_);
}

web::Response SignInPage::create(const web::Request& request) const
{
    SignInForm form(request.form());
    if (!form.check_all())
        return form.show(request, screens_, captchas_);

    const auto one = company_try(request, form.name());
    const auto judged = judge(request, one, form);
    if (judged && judged->company) {
        if (auto response = begin_session(request, one, *judged, form.by_text()))
            return *std::move(response);
        form.code_is_wrong();
    } else if (judged) {
        request.log().event = "sign_in_refused";
        form.name_or_password_is_wrong(judged->booking.next);
    }
    return form.show(request, screens_, captchas_);
}

web::Response SignInPage::destroy(const web::Request& request) const
{
    const auto session = request.who<CompanyPerson>().session_id;
    store_.transact([&](Unit& unit) { unit.sessions().remove(session); });
    auto response = screens_.see_other(urls_.sign_in(), "signed_out");
    response.set_cookie({.name = std::string(session_cookie), .value = "", .max_age = std::chrono::seconds(0)});
    return response;
}

// Cheapest first: who has to wait is told so by one statement, and only what got through all the rest is hashed.
std::optional<SignInPage::Judged> SignInPage::judge(const web::Request& request, const SignInTry& one,
                                                    SignInForm& form) const
{
    const auto braked = [&](std::chrono::seconds wait) {
        request.log().event = "sign_in_braked";
        form.must_wait(wait);
        return std::nullopt;
    };
    if (!form.by_text())
        if (const auto wait = brakes_.wait(one); wait.count() > 0)
            return braked(wait);

    auto company = store_.read([&](Unit& unit) { return unit.companies().called(form.name()); });
    if (form.by_text() && !codes_.passes(form.addressee(company), form.text_code())) {
        form.code_is_wrong();
        return std::nullopt;
    }
    const auto place = hashing_.place();  // before the captcha is used up: who is turned away can send the form again
    if (!form.by_text() && !captchas_.passes(request.form())) {
        form.captcha_is_wrong();
        return std::nullopt;
    }
    const auto booking = brakes_.book(one, form.by_text());
    if (booking.wait.count() > 0)
        return braked(booking.wait);
    company = matching(place, std::move(company), form.password());
    auto renewed = company ? place.renewed(form.password(), company->password_hash()) : std::nullopt;
    return Judged{booking, std::move(company), std::move(renewed)};
}

std::optional<Company> SignInPage::matching(const Hashing::Place& place, std::optional<Company> company,
                                            const std::string& password) const
{
    const bool possible = company && password.size() <= 4 * longest_password;
    // An unknown name costs the same time as a wrong password, and reads the same.
    if (!place.matches(possible ? password : std::string(), possible ? company->password_hash() : std::string()))
        company.reset();
    return company;
}

std::optional<web::Response> SignInPage::begin_session(const web::Request& request, const SignInTry& one,
                                                       const Judged& judged, bool by_text) const
{
    const auto company = judged.company->id();
    const auto token = crypto::random_token();
    const auto new_device = crypto::random_token();
    const auto now = clock_.now();
    const Session fresh{.token_hash = crypto::sha256_hex(token),
                        .company_id = company,
                        .staff_id = std::nullopt,
                        .csrf_secret = web::csrf::new_secret(),
                        .browser = browser_of(request),
                        .address = request.remote_address(),
                        .created_at = now,
                        .seen_at = now};
    // A device's token, once it is one of ours, stays. Nobody can choose one for somebody else.
    const std::string named(request.cookie(device_cookie));
    const auto device = store_.transact([&](Unit& unit) -> std::optional<std::string> {
        if (by_text && !TextCodeDesk::use(unit, {judged.company->mobile(), TextPurpose::sign_in_code, company}))
            return std::nullopt;
        if (request.is<CompanyPerson>())
            unit.sessions().remove(request.who<CompanyPerson>().session_id);
        if (judged.renewed_hash)
            keep_hash(unit, *judged.company, *judged.renewed_hash);
        auto session = fresh;
        unit.sessions().add(session);
        BrakeDesk::forgive(unit, one, judged.booking);
        const bool known = !named.empty() && unit.devices().is_known(one.device);
        unit.devices().seen(known ? one.device : crypto::sha256_hex(new_device), company, now);
        return known ? named : new_device;
    });
    if (!device)
        return std::nullopt;
    request.log().person = "company:" + std::to_string(company.value);
    request.log().event = "signed_in";
    auto response = web::see_other(urls_.home());
    response.set_cookie({.name = std::string(session_cookie), .value = token});
    response.set_cookie({.name = std::string(device_cookie), .value = *device, .max_age = Device::life});
    return response;
}

}
