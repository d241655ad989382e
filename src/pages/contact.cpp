// The contact's name is changed here; a new mobile number has its own page (mobile_change.cpp).
#include "pages/contact.hpp"

#include "pages/access.hpp"
#include "pages/browser_words.hpp"
#include "pages/form_values.hpp"
#include "pages/registration_form.hpp"
#include "pages/frame/shown.hpp"

namespace cakey::pages {

namespace {

constexpr FormField contact_field{"contact", "CONTACT", "CONTACT_ERROR"};

void show_session(web::Fields row, const Session& session, std::int64_t present)
{
    row.set("ID", session.id);
    row.set("BROWSER", browser_words(session.browser));
    row.set("ADDRESS", session.address);
    show_time(row, "SINCE", "SINCE_ISO", session.created_at);
    show_time(row, "SEEN", "SEEN_ISO", session.seen_at);
    row.show(session.id == present ? web::Name("PRESENT") : web::Name("OTHER"));
}

}

web::Response ContactPage::show(const web::Request& request) const
{
    struct Found {
        Company company;
        std::vector<Session> sessions;
    };
    const auto& person = request.who<CompanyPerson>();
    const auto now = clock_.now();
    const auto found = store_.read([&](Unit& unit) {
        return Found{unit.companies().numbered(person.id), unit.sessions().of(person.id)};
    });

    auto fields = screens_.fields(request, "用户信息", Here::contact);
    fields.set(contact_field.value, found.company.contact());
    fields.set("MOBILE", found.company.mobile());
    for (const auto& session : found.sessions)
        if (session.alive(now))
            show_session(fields.add("SESSIONS"), session, person.session_id);
    return screens_.show(request, "contact/show", fields);
}

web::Response ContactPage::edit(const web::Request& request) const
{
    return form(request, company_of(request).contact(), FormCheck());
}

web::Response ContactPage::update(const web::Request& request) const
{
    FormCheck check;
    const auto contact = read_line(request.form(), {contact_field, "联系人", RegistrationForm::longest_contact}, check);
    if (check.failed())
        return form(request, request.form().get(contact_field.id), check);

    const auto id = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto company = unit.companies().numbered(id);
        company.contact_is(contact);
        unit.companies().save(company);
        unit.audit().add({0, now, Party::company, id.value, "contact_changed", {}, {}});
    });
    return screens_.see_other(urls_.contact(), "contact_saved");
}

Company ContactPage::company_of(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    return store_.read([&](Unit& unit) { return unit.companies().numbered(id); });
}

web::Response ContactPage::form(const web::Request& request, std::string_view contact, const FormCheck& check) const
{
    auto fields = screens_.fields(request, "用户信息", Here::contact);
    fields.set(contact_field.value, contact);
    fields.set("MOBILE", company_of(request).mobile());
    check.show(fields);
    return screens_.show(request, "contact/edit", fields, check.failed() ? 422 : 200);
}

}
