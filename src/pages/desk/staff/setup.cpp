// From a link to an account that opens.
#include "crypto/digests.hpp"
#include "crypto/hashing.hpp"
#include "pages/desk/staff/handlers.hpp"
#include "pages/desk/staff/parts.hpp"

namespace cakey::pages::desk {

namespace {

std::string token_hash_in(const web::Request& request) { return crypto::sha256_hex(request.path("token")); }

}

web::Response Setup::show(const web::Request& request, const Visitor& who) const
{
    const auto now = clock_.now();
    const auto staff = store_.read(
        [&](Unit& unit) { return deeds::staff_to_set_up(unit, token_hash_in(request), now); });
    return staff ? again(request, who, *staff, Form()) : over(request, who);
}

web::Response Setup::create(const web::Request& request, const Visitor& who) const
{
    const auto hash = token_hash_in(request);
    const auto now = clock_.now();
    const auto staff = store_.read([&](Unit& unit) { return deeds::staff_to_set_up(unit, hash, now); });
    if (!staff)
        return over(request, who);
    Form form(request.form());
    const auto password = form.new_staff_password(staff->username);
    const auto totp = FreshTotp(means_).read(request, *staff, form);
    if (form.failed())
        return again(request, who, *staff, form);

    const Credentials credentials{means_.hashing.place(crypto::Hashing::Queue::desk).hash(password),
                                  totp->secret_sealed, totp->step};
    const deeds::FreshRecoveryCodes codes;
    if (!store_.transact([&](Unit& unit) { return deeds::set_up(unit, hash, credentials, codes.hashes, now); }))
        return over(request, who);
    request.log().event = "staff_set_up";
    return show_codes(screens_.page(request, who, "恢复码"), codes, true);
}

web::Response Setup::again(const web::Request& request, const Visitor& who, const Staff& staff, const Form& form) const
{
    auto page = screens_.page(request, who, "设置账号");
    page.set("TOKEN", request.path("token"));
    page.set("USERNAME", staff.username);
    page.set("NAME", staff.name);
    page.set_view("ROLE", label(staff.role));
    FreshTotp(means_).show(page, request, staff, form);
    form.show(page, {new_password_field, fields::password_again});
    return page.render("desk/staff/setup", form.status());
}

web::Response Setup::over(const web::Request& request, const Visitor& who) const
{
    request.log().event = "setup_link_over";
    return screens_.page(request, who, "设置账号").render("desk/staff/setup_over", 404);
}

}
