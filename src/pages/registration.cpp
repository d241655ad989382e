// A company comes to be: that its name or credit code is taken is said only to who had the SMS code.
#include "pages/registration.hpp"

#include "domain/company.hpp"
#include "pages/access.hpp"

namespace cakey::pages {

namespace {

web::Response show_form(const web::Request& request, const Screens& screens, const Agreement& agreement,
                        const RegistrationForm& form, std::chrono::seconds wait)
{
    auto fields = screens.fields(request, "注册");
    fields.set("AGREEMENT_VERSION", agreement.version);
    fields.set("COOLDOWN", wait.count());
    form.show(fields);
    if (wait.count() > 0 && !form.failed())
        fields.show("SMS_SENT");
    return screens.show(request, "register", fields, form.failed() ? 422 : 200);
}

}

web::Response RegistrationPage::show(const web::Request& request) const
{
    if (request.is<CompanyPerson>())
        return web::see_other(urls_.home());
    const auto now = clock_.now();
    const auto agreement = store_.read([&](Unit& unit) { return unit.catalogue().agreement(now); });
    const web::Form nothing_typed;
    return show_form(request, screens_, agreement, RegistrationForm(nothing_typed), std::chrono::seconds(0));
}

web::Response RegistrationPage::create(const web::Request& request) const
{
    const auto now = clock_.now();
    const auto agreement = store_.read([&](Unit& unit) { return unit.catalogue().agreement(now); });
    RegistrationForm form(request.form());
    form.check_all(agreement);
    if (!form.failed() && !codes_.passes(*form.addressee(), form.sms_code()))
        form.code_is_wrong();
    if (!form.failed())
        add_company(form, agreement.version);
    if (form.failed()) {
        const auto to = form.addressee();
        return show_form(request, screens_, agreement, form, to ? codes_.wait(*to) : std::chrono::seconds(0));
    }
    request.log().event = "registered";
    return screens_.see_other(urls_.sign_in(), "registered");
}

void RegistrationPage::add_company(RegistrationForm& form, int agreement_version) const
{
    const auto to = *form.addressee();
    const auto now = clock_.now();
    const Registration registration{.name = form.name(),
                                    .name_key = form.name_key(),
                                    .credit_code = form.credit_code(),
                                    .contact = form.contact(),
                                    .mobile = to.mobile,
                                    .password_hash = hashing_.hash(form.password()),
                                    .agreement_version = agreement_version};

    enum class Found { nothing, code_used, name, credit_code };
    const auto found = store_.transact([&](Unit& unit) {
        if (unit.companies().called(registration.name_key))
            return Found::name;
        if (unit.companies().called(registration.credit_code))
            return Found::credit_code;
        if (!TextCodeDesk::use(unit, to))
            return Found::code_used;
        Company company(registration, now);
        const auto id = unit.companies().add(company);
        unit.audit().add({0, now, Party::company, id.value, "registered", {}, {}});
        return Found::nothing;
    });
    if (found == Found::name)
        form.name_is_taken();
    if (found == Found::credit_code)
        form.credit_code_is_taken();
    if (found == Found::code_used)
        form.code_is_wrong();
}

web::Response RegistrationCodePage::create(const web::Request& request) const
{
    const auto now = clock_.now();
    const auto agreement = store_.read([&](Unit& unit) { return unit.catalogue().agreement(now); });
    RegistrationForm form(request.form());
    form.check_mobile();
    auto wait = std::chrono::seconds(0);
    if (!form.failed()) {
        const auto sending = codes_.send(*form.addressee(), request.remote_address());
        wait = sending.wait;
        if (sending.outcome != CodeSending::Outcome::sent)
            form.not_sent(sending);
    }
    return show_form(request, screens_, agreement, form, wait);
}

}
