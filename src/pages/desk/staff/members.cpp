// Accounts: listed, made, changed, ended.
#include "crypto/tokens.hpp"
#include "deeds/staff.hpp"
#include "pages/desk/sight.hpp"
#include "pages/desk/staff/handlers.hpp"
#include "pages/desk/staff/parts.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field username_field{
    .id = "username", .label = "用户名", .hint = "登录时使用，建立后不能修改。2 到 32 个小写字母、数字、点、横线或下划线。", .longest = 32,
    .wrong = "用户名不正确，请填写 2 到 32 个小写字母、数字、点、横线或下划线。", .verbatim = true};
constexpr Field name_field{.id = "name", .label = "姓名", .longest = 50};
constexpr Field role_field{
    .id = "role", .label = "角色", .missing = "请选择角色。", .kind = Field::Kind::options};
constexpr Field outlet_field{
    .id = "outlet", .label = "所属网点", .hint = "只有网点人员需要选择。", .required = false,
    .wrong = "网点人员必须选择所属网点，其他角色不能选择。", .kind = Field::Kind::options, .empty = "无"};
// clang-format on

StaffId member_in(const web::Request& request) { return {id_in(request)}; }

void show_state(web::Fields& fields, AccountState state)
{
    fields.set_view("STATE", state == AccountState::active    ? "good"
                             : state == AccountState::invited ? "waiting"
                                                              : "idle");
    fields.set_view("STATE_LABEL", label(state));
}

void show_member(web::Fields& fields, const Staff& staff, const std::vector<Outlet>& outlets)
{
    fields.set("ID", staff.id);
    fields.set("USERNAME", staff.username);
    fields.set("NAME", staff.name);
    fields.set_view("ROLE", label(staff.role));
    const auto outlet = find_outlet(outlets, staff.outlet);
    fields.set("OUTLET", !outlet ? "—" : outlet->active ? outlet->name : outlet->name + "（已停用）");
    show_state(fields, staff.state);
}

// Those in use, and the member's own.
std::vector<Outlet> outlets_for(Unit& unit, StaffId member)
{
    const auto own = unit.staff().numbered(member).outlet;
    auto outlets = unit.catalogue().all_outlets();
    std::erase_if(outlets, [&](const Outlet& one) { return !one.active && (!own || one.id != own->value); });
    return outlets;
}

Post read_post(Form& form, const std::vector<Outlet>& outlets)
{
    Post post;
    const auto role = from_word<Role>(form.text(role_field));
    if (!role)
        form.wrong(role_field, missing_text(role_field));
    else
        post.role = *role;
    if (const auto chosen = whole_number<std::int64_t>(form.text(outlet_field)))
        post.outlet = OutletId{*chosen};
    const bool known = !post.outlet || find_outlet(outlets, post.outlet);
    if (role && (!post.whole() || !known))
        form.wrong(outlet_field, std::string(outlet_field.wrong));
    return post;
}

void show_post(web::Fields& page, const Form& form, const std::vector<Outlet>& outlets)
{
    auto roles = form.show(page, role_field);
    for (const auto& [role, text] : words<Role>)
        add_option(roles, {text, label(role), form.text(role_field) == text});
    auto places = form.show(page, outlet_field);
    for (const auto& outlet : outlets) {
        const auto id = std::to_string(outlet.id);
        add_option(places, {id, outlet.name, form.text(outlet_field) == id});
    }
}

}

web::Response Members::list(const web::Request& request, const StaffPerson& who) const
{
    std::vector<Outlet> outlets;
    const auto all = store_.read([&](Unit& unit) {
        outlets = unit.catalogue().all_outlets();
        return unit.staff().all();
    });
    auto page = screens_.page(request, who, "人员管理", Here::staff);
    for (const auto& staff : all) {
        auto row = page.add("MEMBERS");
        show_member(row, staff, outlets);
    }
    if (who.role == Role::administrator)
        page.show("MAY_CREATE");
    return page.render("desk/staff/list");
}

web::Response Members::begin(const web::Request& request, const StaffPerson& who) const
{
    return begin_again(request, who, Form());
}

web::Response Members::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto username = form.value<Username>(username_field);
    const auto name = form.line(name_field);
    const auto post = read_post(form, store_.read([](Unit& unit) { return unit.catalogue().outlets(); }));
    if (username && store_.read([&](Unit& unit) { return unit.staff().called(username->text()).has_value(); }))
        form.wrong(username_field, "这个用户名已经有人使用，请换一个。");
    if (form.failed())
        return begin_again(request, who, form);

    const auto token = crypto::random_token();
    const auto id = transact([&](Unit& unit, Instant now) {
        return deeds::create_staff(unit, {*username, name, post}, crypto::sha256_hex(token), member(who), now);
    });
    request.log().event = "staff_created";
    return link(request, who, id, token);
}

web::Response Members::show(const web::Request& request, const StaffPerson& who) const
{
    return show_again(request, who, Form());
}

web::Response Members::update(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto name = form.line(name_field);
    const auto id = member_in(request);
    const auto post = read_post(form, store_.read([&](Unit& unit) { return outlets_for(unit, id); }));
    if (form.failed())
        return show_again(request, who, std::move(form));
    transact([&](Unit& unit, Instant now) {
        deeds::change_staff(unit, id, version_in(request), name, post, member(who), now);
    });
    return done(request, "staff_changed", urls_.desk_member(id), "staff_changed");
}

web::Response Members::disable(const web::Request& request, const StaffPerson& who) const
{
    const auto id = member_in(request);
    transact([&](Unit& unit, Instant now) { deeds::disable_staff(unit, id, member(who), now); });
    return done(request, "staff_disabled", urls_.desk_member(id), "staff_disabled");
}

web::Response Members::enable(const web::Request& request, const StaffPerson& who) const
{
    const auto id = member_in(request);
    transact([&](Unit& unit, Instant now) { deeds::enable_staff(unit, id, member(who), now); });
    return done(request, "staff_enabled", urls_.desk_member(id), "staff_enabled");
}

web::Response Members::reset(const web::Request& request, const StaffPerson& who) const
{
    const auto id = member_in(request);
    const auto token = crypto::random_token();
    transact(
        [&](Unit& unit, Instant now) { deeds::reset_staff(unit, id, crypto::sha256_hex(token), member(who), now); });
    request.log().event = "staff_reset";
    return link(request, who, id, token);
}

web::Response Members::sign_out(const web::Request& request, const StaffPerson& who) const
{
    const auto id = member_in(request);
    transact([&](Unit& unit, Instant now) { deeds::sign_staff_out(unit, id, member(who), now); });
    return done(request, "staff_signed_out", urls_.desk_member(id), "staff_signed_out");
}

web::Response Members::begin_again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto outlets = store_.read([](Unit& unit) { return unit.catalogue().outlets(); });
    auto page = screens_.page(request, who, "新建人员", Here::staff);
    show_post(page, form, outlets);
    form.show(page, {username_field, name_field});
    return page.render("desk/staff/new", form.status());
}

web::Response Members::show_again(const web::Request& request, const StaffPerson& who, Form form) const
{
    const auto id = member_in(request);
    std::vector<Outlet> outlets;
    std::vector<Session> sessions;
    const auto staff = store_.read([&](Unit& unit) {
        outlets = outlets_for(unit, id);
        sessions = unit.sessions().of(id);
        return unit.staff().numbered(id);
    });
    auto page = screens_.page(request, who, "人员", Here::staff);
    show_member(page, staff, outlets);
    page.set("VERSION", staff.version);
    add_time(page, "CREATED", staff.created_at);
    show_sessions(page, sessions, {}, clock_.now());
    if (who.role != Role::administrator)
        return page.render("desk/staff/show");

    if (!form.failed()) {
        form.put(name_field, staff.name);
        form.put(role_field, word(staff.role));
        form.put(outlet_field, staff.outlet ? std::to_string(staff.outlet->value) : std::string());
    }
    auto change = page.add("MAY_CHANGE");
    show_post(page, form, outlets);
    form.show(page, {name_field});
    if (who.id == id)
        change.show("OWN");
    else
        change.show(staff.state == AccountState::disabled ? web::Name("MAY_ENABLE") : web::Name("MAY_DISABLE"));
    return page.render("desk/staff/show", form.status());
}

web::Response Members::link(const web::Request& request, const StaffPerson& who, StaffId id,
                            const std::string& token) const
{
    const auto staff = store_.read([&](Unit& unit) { return unit.staff().numbered(id); });
    auto page = screens_.page(request, who, "设置链接", Here::staff);
    page.set("ID", staff.id);
    page.set("NAME", staff.name);
    page.set("USERNAME", staff.username);
    page.set("LINK", deeds::setup_address(means_.public_url, token));
    return page.render("desk/staff/link");
}

}
