// The contact's name, the password, the signed-in browsers.
#include "crypto/hashing.hpp"
#include "crypto/tokens.hpp"
#include "deeds/companies.hpp"
#include "pages/account/handlers.hpp"
#include "pages/door/proofs.hpp"
#include "web/browser.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field old_password_field{
    .id = "old_password", .label = "当前密码", .wrong = "当前密码不正确，请重新填写。", .type = "password", .autocomplete = "current-password", .secret = true};
// clang-format on
constexpr Field mobile_field = [] {
    auto field = hinted(fields::mobile, "更换需要短信验证：");
    field.fixed = true;
    field.required = false;
    return field;
}();

void show_password_fields(web::Fields& page, const Form& form)
{
    form.show(page, {old_password_field, fields::new_password, fields::password_again});
}

void show_mail(web::Fields& page, const MailWish& wish, const std::string& usual)
{
    auto addresses = wish.list();
    if (addresses.empty() && !usual.empty())
        addresses.push_back(usual);
    for (const auto& address : addresses)
        page.add("MAIL_TO").set("ADDRESS", address);
    if (addresses.empty())
        page.show("NO_MAIL");
}

void show_session(web::Fields row, const Session& session, std::int64_t present)
{
    row.set("ID", session.id);
    row.set("BROWSER", web::browser_words(session.browser));
    row.set("ADDRESS", session.address);
    show_time(row, "SINCE", "SINCE_ISO", session.created_at);
    show_time(row, "SEEN", "SEEN_ISO", session.seen_at);
    row.show(session.id == present ? web::Name("PRESENT") : web::Name("OTHER"));
}

}

web::Response Contact::show(const web::Request& request, const CompanyPerson& who) const
{
    std::vector<Session> sessions;
    MailWish wish;
    const auto now = clock_.now();
    const auto company = store_.read([&](Unit& unit) {
        std::optional<Company> company;
        unit.together({
            [&] { company = unit.companies().numbered(who.id); },
            [&] { sessions = unit.sessions().of(who.id); },
            [&] { wish = unit.mail_wishes().of(who.id); },
        });
        return *std::move(company);
    });
    auto page = screens_.page(request, who, "用户信息", Here::contact);
    page.set("CONTACT", company.contact());
    page.set("MOBILE", company.mobile());
    show_mail(page, wish, company.invoice_info().email);
    show_password_fields(page, Form());
    for (const auto& session : sessions)
        if (session.alive(now))
            show_session(page.add("SESSIONS"), session, who.session_id);
    return page.render("account/contact");
}

web::Response Contact::edit(const web::Request& request, const CompanyPerson& who) const
{
    Form form;
    form.put(fields::contact, company(who).contact());
    return again(request, who, std::move(form));
}

web::Response Contact::update(const web::Request& request, const CompanyPerson& who) const
{
    Form form(request.form());
    const auto contact = form.line(fields::contact);
    if (form.failed())
        return again(request, who, std::move(form));
    transact([&](Unit& unit, Instant now) { deeds::change_contact(unit, who.id, contact, now); });
    return screens_.see_other(urls_.contact(), "contact_saved");
}

// The old password is asked for again: an open browser alone must not be enough to keep an account.
web::Response Contact::change_password(const web::Request& request, const CompanyPerson& who) const
{
    const auto found = company(who);
    Form form(request.form());
    form.secret(old_password_field);
    const auto password = form.new_password(found.name(), found.mobile());
    if (auto farewell = PasswordField(means_).check(request, who, found, old_password_field, form))
        return *std::move(farewell);
    if (form.failed()) {
        auto page = screens_.page(request, who, "修改密码", Here::contact);
        show_password_fields(page, form);
        return page.render("account/password", form.status());
    }
    const deeds::NewPassword fresh{means_.hashing.place_of(who.id.value).hash(password), crypto::random_hex()};
    transact([&](Unit& unit, Instant now) { deeds::change_password(unit, who.id, fresh, now); });
    return without_session(done(request, "password_changed", urls_.sign_in(), "password_changed"), session_cookie);
}

// One that is gone already is as good.
web::Response Contact::end_session(const web::Request& request, const CompanyPerson& who) const
{
    const auto id = id_in(request);
    store_.transact([&](Unit& unit) { unit.sessions().remove_one_of(who.id, id); });
    return screens_.see_other(urls_.contact(), "session_ended");
}

Company Contact::company(const CompanyPerson& who) const
{
    return store_.read([&](Unit& unit) { return unit.companies().numbered(who.id); });
}

web::Response Contact::again(const web::Request& request, const CompanyPerson& who, Form form) const
{
    form.put(mobile_field, company(who).mobile());
    auto page = screens_.page(request, who, "用户信息", Here::contact);
    auto mobile = form.show(page, mobile_field);
    add_hint_link(mobile, urls_.mobile_change(), "更换手机号");
    form.show(page, {fields::contact});
    return page.render("account/contact_edit", form.status());
}

}
