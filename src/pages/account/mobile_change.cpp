// A new mobile number.
#include "crypto/tokens.hpp"
#include "pages/account/handlers.hpp"
#include "pages/door/proofs.hpp"

namespace cakey::pages {

namespace {

constexpr Field code_field(std::string_view id, std::string_view label)
{
    auto field = labelled(fields::sms_code, label);
    field.id = id;
    return field;
}

constexpr Field old_code_field = code_field("old_code", "原手机号的验证码");
constexpr Field new_code_field = code_field("new_code", "新手机号的验证码");
constexpr Field password_field = hinted(fields::password, "登录本系统的密码。");
constexpr Field mobile_field = hinted(labelled(fields::mobile, "新手机号"), "只能填写手机号。");

constexpr Field granted_mobile_field = [] {
    auto field = hinted(mobile_field, "许可只用于申请书上的这个号码。");
    field.fixed = true;
    field.required = false;
    return field;
}();

void show_request(web::Fields& page, const std::optional<IdentityRequest>& request, bool granted, Instant now)
{
    if (granted) {
        auto row = page.add("WITH_GRANT");
        row.set("NUMBER", request->number());
        show_time(row, "ENDS", "ENDS_ISO", *request->ends_at());
    } else if (request && request->open()) {
        page.add("REQUEST_OPEN").set("NUMBER", request->number());
    } else {
        page.show("MAY_REQUEST");
        if (request && request->state() == IdentityState::refused) {
            auto row = page.add("REQUEST_REFUSED");
            row.set("NUMBER", request->number());
            row.set("REASON", request->reason());
        }
        if (request && request->state() == IdentityState::granted && !request->good(now))
            page.add("GRANT_ENDED").set("NUMBER", request->number());
    }
}

// The number that is granted, or that is typed.
std::optional<Mobile> read_mobile(const Company& company, const std::string* granted, Form& form)
{
    if (granted)
        return Mobile::parse(*granted);
    auto mobile = form.mobile(mobile_field);
    if (mobile && mobile->text() == company.mobile()) {
        form.wrong(mobile_field, "这就是现在的手机号，请填写新的手机号。");
        return std::nullopt;
    }
    return mobile;
}

}

web::Response MobileChange::show(const web::Request& request, const CompanyPerson& who) const
{
    return again(request, who, find(who.id), Form());
}

web::Response MobileChange::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto owner = find(who.id);
    const auto& company = owner.company;
    const CodeField codes(means_);
    Form form(request.form());
    form.secret(password_field);
    if (!owner.granted)
        form.code(old_code_field);
    form.code(new_code_field);
    const auto mobile = read_mobile(company, owner.granted ? &owner.request->mobile() : nullptr, form);
    if (auto farewell = PasswordField(means_).check(request, who, company, password_field, form))
        return *std::move(farewell);
    const bool proven = !form.failed()
                        && (owner.granted
                            || codes.passes(deeds::mobile_code(company, company.mobile()), old_code_field, form))
                        && codes.passes(deeds::mobile_code(company, mobile->text()), new_code_field, form);
    if (!proven)
        return again(request, who, owner, std::move(form));

    const deeds::NewMobile to{.mobile = mobile->text(),
                              .grant = owner.granted ? std::optional(owner.request->number()) : std::nullopt,
                              .out_id = crypto::random_hex(),
                              .session = who.session_id};
    if (!transact([&](Unit& unit, Instant now) { return deeds::change_mobile(unit, company, to, now); })) {
        form.wrong(owner.granted ? new_code_field : old_code_field, std::string(fields::sms_code.wrong));
        return again(request, who, owner, std::move(form));
    }
    return done(request, "mobile_changed", urls_.contact(), "mobile_changed");
}

web::Response MobileChange::send_old_code(const web::Request& request, const CompanyPerson& who) const
{
    const auto owner = find(who.id);
    Form form(request.form());
    CodeField(means_).send(request, deeds::mobile_code(owner.company, owner.company.mobile()), old_code_field, form);
    return again(request, who, owner, std::move(form));
}

web::Response MobileChange::send_new_code(const web::Request& request, const CompanyPerson& who) const
{
    const auto owner = find(who.id);
    Form form(request.form());
    if (const auto mobile = read_mobile(owner.company, owner.granted ? &owner.request->mobile() : nullptr, form))
        CodeField(means_).send(request, deeds::mobile_code(owner.company, mobile->text()), new_code_field, form);
    return again(request, who, owner, std::move(form));
}

MobileChange::Owner MobileChange::find(CompanyId company) const
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) {
        Owner owner{unit.companies().numbered(company),
                    unit.identity_requests().newest(company, IdentityMatter::mobile)};
        owner.granted = owner.request && owner.request->good(now);
        return owner;
    });
}

web::Response MobileChange::again(const web::Request& request, const CompanyPerson& who, const Owner& owner,
                                  Form form) const
{
    const auto& company = owner.company;
    const CodeField codes(means_);
    if (owner.granted)
        form.put(granted_mobile_field, owner.request->mobile());
    const auto mobile = Mobile::parse(form.text(mobile_field));

    auto page = screens_.page(request, who, "更换手机号", Here::contact);
    page.set("OLD_MOBILE", Mobile::parse(company.mobile())->masked());
    show_request(page, owner.request, owner.granted, clock_.now());
    if (!owner.granted)
        codes.show(page, form, old_code_field,
                   {.action = urls_.mobile_change() + "/old-code",
                    .wait = codes.wait(deeds::mobile_code(company, company.mobile())),
                    .takes = "old_code",
                    .name = "获取验证码（原手机号）"});
    codes.show(page, form, new_code_field,
               {.action = urls_.mobile_change() + "/new-code",
                .wait = mobile ? codes.wait(deeds::mobile_code(company, mobile->text())) : std::chrono::seconds(0),
                .takes = "mobile new_code",
                .name = "获取验证码（新手机号）"});
    form.show(page, {owner.granted ? granted_mobile_field : mobile_field, password_field});
    return page.render("account/mobile", form.status());
}

}
