// One's own account: password, authenticator, recovery codes, sessions, the latest sign-ins.
#include "crypto/hashing.hpp"
#include "pages/desk/sight.hpp"
#include "pages/desk/staff/handlers.hpp"
#include "pages/desk/staff/parts.hpp"
#include "pages/door/proofs.hpp"
#include "web/browser.hpp"

namespace cakey::pages::desk {

namespace {

void show_sign_ins(web::Fields& page, const std::vector<StaffSignIn>& sign_ins)
{
    for (const auto& one : sign_ins) {
        auto row = page.add("SIGN_INS");
        show_time(row, one.at);
        row.set("BROWSER", web::browser_words(one.browser));
        row.set("ADDRESS", one.address);
        row.set_view("FACTOR", label(one.second_factor));
    }
}

}

web::Response Account::show(const web::Request& request, const StaffPerson& who) const
{
    std::vector<Session> sessions;
    std::vector<StaffSignIn> sign_ins;
    std::vector<SecurityKey> keys;
    int codes = 0;
    const auto staff = store_.read([&](Unit& unit) {
        sessions = unit.sessions().of(who.id);
        sign_ins = unit.staff_sign_ins().of(who.id);
        keys = unit.security_keys().of(who.id);
        codes = unit.recovery_codes().left(who.id);
        return unit.staff().numbered(who.id);
    });
    auto page = screens_.page(request, who, "我的账号", Here::own_account);
    page.set("USERNAME", staff.username);
    page.set("NAME", staff.name);
    page.set_view("ROLE", label(staff.role));
    page.set("CODES_LEFT", codes);
    for (const auto& key : keys) {
        auto row = page.add("KEYS");
        row.set("KEY_ID", key.id);
        row.set("KEY_NAME", key.name);
        if (key.used_at)
            add_time(row, "USED", *key.used_at);
        else
            row.show("UNUSED");
    }
    show_sessions(page, sessions, who.session_id, clock_.now());
    show_sign_ins(page, sign_ins);
    return page.render("desk/staff/account");
}

web::Response Account::edit_password(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form(), "修改密码", "desk/staff/password",
                 {old_password_field, new_password_field, fields::password_again});
}

web::Response Account::change_password(const web::Request& request, const StaffPerson& who) const
{
    const auto staff = self(who);
    Form form(request.form());
    form.secret(old_password_field);
    const auto password = form.new_staff_password(staff.username);
    if (auto farewell = PasswordField(means_).check(request, who, staff, old_password_field, form))
        return *std::move(farewell);
    if (form.failed())
        return again(request, who, form, "修改密码", "desk/staff/password",
                     {old_password_field, new_password_field, fields::password_again});
    const auto hash = means_.hashing.place(crypto::Hashing::Queue::desk).hash(password);
    transact([&](Unit& unit, Instant now) { deeds::change_own_password(unit, staff, hash, who.session_id, now); });
    return done(request, "staff_password_changed", urls_.desk_account(), "own_password_changed");
}

web::Response Account::edit_totp(const web::Request& request, const StaffPerson& who) const
{
    return totp_again(request, who, Form());
}

web::Response Account::change_totp(const web::Request& request, const StaffPerson& who) const
{
    const auto staff = self(who);
    Form form(request.form());
    form.secret(old_password_field);
    const auto totp = FreshTotp(means_).read(request, staff, form);
    if (auto farewell = PasswordField(means_).check(request, who, staff, old_password_field, form))
        return *std::move(farewell);
    if (form.failed())
        return totp_again(request, who, form);
    transact([&](Unit& unit, Instant now) {
        deeds::change_own_totp(unit, staff, totp->secret_sealed, totp->step, who.session_id, now);
    });
    return done(request, "staff_totp_changed", urls_.desk_account(), "own_totp_changed");
}

web::Response Account::edit_codes(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form(), "重新生成恢复码", "desk/staff/new_codes", {old_password_field});
}

web::Response Account::draw_codes(const web::Request& request, const StaffPerson& who) const
{
    const auto staff = self(who);
    Form form(request.form());
    form.secret(old_password_field);
    if (auto farewell = PasswordField(means_).check(request, who, staff, old_password_field, form))
        return *std::move(farewell);
    if (form.failed())
        return again(request, who, form, "重新生成恢复码", "desk/staff/new_codes", {old_password_field});
    const deeds::FreshRecoveryCodes codes;
    transact([&](Unit& unit, Instant now) { deeds::draw_recovery_codes(unit, staff, codes.hashes, now); });
    request.log().event = "recovery_codes_drawn";
    return show_codes(screens_.page(request, who, "恢复码", Here::own_account), codes, false);
}

web::Response Account::end_session(const web::Request& request, const StaffPerson& who) const
{
    const auto id = id_in(request);
    transact([&](Unit& unit, Instant now) { deeds::end_own_session(unit, member(who), id, now); });
    return done(request, "staff_session_ended", urls_.desk_account(), "session_ended");
}

Staff Account::self(const StaffPerson& who) const
{
    return store_.read([&](Unit& unit) { return unit.staff().numbered(who.id); });
}

web::Response Account::again(const web::Request& request, const StaffPerson& who, const Form& form,
                             std::string_view title, std::string_view view, std::initializer_list<Field> fields) const
{
    auto page = screens_.page(request, who, title, Here::own_account);
    page.set("USERNAME", self(who).username);
    form.show(page, fields);
    return page.render(view, form.status());
}

web::Response Account::totp_again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    auto page = screens_.page(request, who, "更换身份验证器", Here::own_account);
    const auto staff = self(who);
    page.set("USERNAME", staff.username);
    FreshTotp(means_).show(page, request, staff, form);
    form.show(page, {old_password_field});
    return page.render("desk/staff/totp", form.status());
}

}
