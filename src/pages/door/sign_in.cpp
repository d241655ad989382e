// From name, password and captcha (or a code by SMS) to a session.
#include "crypto/digests.hpp"
#include "crypto/tokens.hpp"
#include "domain/password_rule.hpp"
#include "domain/text.hpp"
#include "pages/door/handlers.hpp"
#include "pages/door/proofs.hpp"
#include "pages/frame/announcements.hpp"

namespace cakey::pages {

namespace {

constexpr Field name_field = hinted(fields::account_name, "企业全称，或统一社会信用代码。");
constexpr Field code_field = hinted(fields::sms_code, "短信中的 6 位数字，5 分钟内有效。");

// The form had the field for the code in place of the captcha.
bool is_by_text(const web::Request& request) { return request.form().has(code_field.id); }

// Folded as companies are found by; any text, since every name must be treated alike.
std::string name_in(const web::Request& request) { return account_key(request.form().get(name_field.id)); }

// Where codes for that name go: to its company's mobile, or nowhere.
deeds::CodeAddressee addressee(const std::optional<Company>& company, const std::string& name, const Visitor& who)
{
    if (company)
        return {company->mobile(), TextPurpose::sign_in_code, company->id(), browser_key(who)};
    return deeds::CodeAddressee::nobody(name, TextPurpose::sign_in_code, browser_key(who));
}

}

web::Response SignIn::show(const web::Request& request, const Visitor& who) const
{
    if (who.company)
        return web::see_other(urls_.home());
    const Form form;
    return page(request, who, form, CaptchaField(means_).issue(), false).render("door/sign_in");
}

// Cheapest first: who has to wait is told so by one statement, and only what got through all the rest is hashed.
web::Response SignIn::create(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const bool by_text = is_by_text(request);
    const auto name = name_in(request);
    if (name.empty())
        form.wrong(name_field, missing_text(name_field));
    const auto password = form.secret(fields::password);
    form.code(by_text ? code_field : fields::captcha);
    if (form.failed())
        return again(request, who, form);

    const auto one = company_try(request, name);
    const auto now = clock_.now();
    if (!by_text)
        if (const auto wait = store_.read([&](Unit& unit) { return deeds::brake_of(unit, one, now).wait(now); });
            wait.count() > 0)
            return must_wait(request, who, form, wait);
    auto company = store_.read([&](Unit& unit) { return unit.companies().called(name); });
    const auto text_code = by_text ? std::optional(addressee(company, name, who)) : std::nullopt;
    if (text_code && !CodeField(means_).passes(*text_code, code_field, form))
        return refused(request, who, form);
    // Before the captcha is used up: who is turned away can send the form again.
    const auto place = means_.hashing.place(crypto::Hashing::Queue::sign_in);
    if (!by_text && !CaptchaField(means_).passes(request.form(), form))
        return again(request, who, form);
    const auto spared = by_text ? deeds::Spared::all : deeds::Spared::nothing;
    const auto booking = store_.transact([&](Unit& unit) { return deeds::book(unit, one, spared, now); });
    if (booking.wait.count() > 0)
        return must_wait(request, who, form, booking.wait);

    company = matching(place, std::move(company), password);
    if (!company) {
        form.wrong(name_field, "企业名称或登录密码不正确，请核对后重新填写。"
                                   + (booking.next.count() > 0 ? words_of_wait(booking.next) : std::string()));
        return refused(request, who, form);
    }
    auto renewed = place.renewed(password, company->password_hash());
    return begin_session(request, who, form,
                         {one, booking, *std::move(company), std::move(renewed), text_code, who.session()});
}

web::Response SignIn::send_code(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const auto name = name_in(request);
    if (name.empty()) {
        form.wrong(name_field, "请先填写企业名称，再获取短信验证码。");
        return again(request, who, form);
    }
    const auto company = store_.read([&](Unit& unit) { return unit.companies().called(name); });
    request.log().event = "sign_in_code";
    CodeField(means_).send_by_name(request, addressee(company, name, who), code_field, form);
    auto sent = page(request, who, form, CaptchaField(means_).issue(), true);
    if (!form.failed())
        sent.show("SMS_SENT");
    return sent.render("door/sign_in", form.status());
}

web::Response SignIn::remove(const web::Request& request, const CompanyPerson& who) const
{
    transact([&](Unit& unit, Instant now) {
        deeds::end_session(unit, who.session_id, AuditLine::of(who.id, "signed_out", now));
    });
    return without_session(done(request, "signed_out", urls_.sign_in(), "signed_out"), session_cookie);
}

web::Response SignIn::again(const web::Request& request, const Visitor& who, const Form& form) const
{
    return page(request, who, form, CaptchaField(means_).issue(), is_by_text(request))
        .render("door/sign_in", form.status());
}

web::Response SignIn::refused(const web::Request& request, const Visitor& who, const Form& form) const
{
    request.log().event = "sign_in_refused";
    transact([&](Unit& unit, Instant now) { deeds::refuse(unit, Party::company, {}, now); });
    return again(request, who, form);
}

web::Response SignIn::must_wait(const web::Request& request, const Visitor& who, Form& form,
                                std::chrono::seconds wait) const
{
    request.log().event = "sign_in_braked";
    form.wrong("form", "登录失败的次数太多，" + words_of_wait(wait) + "用短信验证码登录不必等待。");
    const auto captcha = CaptchaField(means_).keep(request.form());
    return with_retry_after(page(request, who, form, captcha, is_by_text(request)).render("door/sign_in", 429), wait);
}

Page SignIn::page(const web::Request& request, const Visitor& who, const Form& form, const std::string& captcha,
                  bool by_text) const
{
    auto page = screens_.page(request, who, "登录");
    show_announcements(page, means_.catalogue, clock_.now());
    if (const auto url = at_certificate_port(urls_.certificate_sign_in()); !url.empty())
        page.add("BY_CERTIFICATE").set("URL", url);
    form.show(page, {name_field, fields::password});
    page.set("CAPTCHA_TOKEN", captcha);  // one for the page and its dialog: only one of the two forms is sent
    if (!by_text) {
        CaptchaField(means_).show(page, form, fields::captcha, captcha);
        page.show("BY_PICTURE");
        return page;
    }
    const auto wait = form.failed() ? std::chrono::seconds(0) : TextCode::between_sends;
    auto place = CodeField(means_).show(page, form, code_field, {urls_.sign_in_code(), "获取短信验证码", wait});
    add_hint_link(place, urls_.sign_in(), "改用图片验证码");
    return page;
}

std::optional<Company> SignIn::matching(const crypto::Hashing::Place& place, std::optional<Company> company,
                                        const std::string& password) const
{
    const bool possible = company && password.size() <= 4 * longest_password;
    // An unknown name costs the same time as a wrong password, and reads the same.
    if (!place.matches(possible ? password : std::string(), possible ? company->password_hash() : std::string()))
        company.reset();
    return company;
}

web::Response SignIn::begin_session(const web::Request& request, const Visitor& who, Form& form,
                                    const deeds::CompanyProof& proof) const
{
    const auto company = proof.company.id();
    const auto token = crypto::random_token();
    const auto device = crypto::random_token();
    auto session = session_of(request, token, clock_.now());
    session.company_id = company;
    const auto begun = store_.transact(
        [&](Unit& unit) { return deeds::begin_session(unit, proof, session, crypto::sha256_hex(device)); });
    if (begun == deeds::Begun::no) {
        form.wrong(code_field, std::string(code_field.wrong));
        return refused(request, who, form);
    }
    request.log().person = "company:" + std::to_string(company.value);
    request.log().event = "signed_in";
    auto response = web::see_other(urls_.home());
    response.set_cookie({.name = std::string(session_cookie), .value = token});
    return on_device(std::move(response), request, begun, device);
}

}
