// The old password is asked for again: an open browser alone must not be enough to keep an account.
#include "pages/password_change.hpp"

#include "pages/access.hpp"
#include "pages/form_values.hpp"

namespace cakey::pages {

namespace {

constexpr FormField old_password_field{"old_password", "OLD_PASSWORD", "OLD_PASSWORD_ERROR"};

}

web::Response PasswordChangePage::create(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto& form = request.form();
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(id); });

    FormCheck check;
    const std::string old_password(form.get(old_password_field.id));
    if (old_password.empty())
        check.wrong(old_password_field, "请填写当前密码。");
    const auto password = read_new_password(form, company.name(), company.mobile(), check);
    if (!check.failed() && !hashing_.matches(old_password, company.password_hash()))
        check.wrong(old_password_field, "当前密码不正确，请重新填写。");
    if (check.failed()) {
        auto fields = screens_.fields(request, "修改密码", Here::contact);
        check.show(fields);
        return screens_.show(request, "contact/password", fields, 422);
    }

    const auto hash = hashing_.hash(password);
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        auto changed = unit.companies().numbered(id);
        changed.password_is(hash);
        unit.companies().save(changed);
        unit.sessions().remove_of(id, 0);
        unit.audit().add({0, now, Party::company, id.value, "password_changed", {}, {}});
    });
    request.log().event = "password_changed";
    return screens_.see_other(urls_.sign_in(), "password_changed");
}

}
