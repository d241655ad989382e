// Filling the small world, and moving its orders.
#include "support/world.hpp"

#include "deeds/payments.hpp"

namespace cakey::support {

namespace {

StaffId add_staff(Unit& unit, const std::string& username, Role role, std::optional<OutletId> outlet = {})
{
    Staff staff;
    staff.username = username;
    staff.name = "员工 " + username;
    staff.role = role;
    staff.outlet = outlet;
    staff.password_hash = "hash";
    staff.totp_secret_sealed = "sealed";
    staff.created_at = noon;
    return unit.staff().add(staff);
}

}

CreditCode credit_code(const std::string& beginning)
{
    for (const char check : std::string("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (auto code = CreditCode::parse(beginning + check))
            return *std::move(code);
    throw std::logic_error(beginning + " is the beginning of no credit code");
}

Registration registration(int distinct)
{
    const auto digit = std::to_string(distinct);
    return {*CompanyName::parse("某某" + digit + "建设有限公司"),
            credit_code("91350100M000100Y" + digit),
            "王小明",
            "1390013900" + digit,
            "hash",
            1};
}

World::World()
{
    store.transact([&](Unit& unit) {
        unit.agreements().add(Agreement{1, "数字证书服务协议", "第一条 总则", noon - std::chrono::days(1)});
        unit.catalogue().put(Platform{0, "e_bidding", "电子招投标平台", 1, true});
        unit.catalogue().put(
            Outlet{0, 1, "福州市", "鼓楼区", "鼓楼网点", "某路1号", "网点收", "0591-87654321", "", true});
    });
    outlet = {std::stoll(sql("select id from outlets"))};
    store.transact([&](Unit& unit) {
        Company mine(registration(0), noon);
        Company other(registration(1), noon);
        company = unit.companies().add(mine);
        stranger = unit.companies().add(other);
        operator_ = add_staff(unit, "operator", Role::operator_);
        colleague = add_staff(unit, "colleague", Role::operator_);
        clerk = add_staff(unit, "clerk", Role::outlet, outlet);
    });
}

Order World::saved(OrderState state, const std::string& number, Delivery delivery)
{
    return saved(order_of(company, state, number, noon, delivery));
}

Order World::saved(Order order)
{
    store.transact([&](Unit& unit) { unit.orders().add(order); });
    return order;
}

Order World::order_of(CompanyId whose, OrderState state, const std::string& number, Instant at, Delivery delivery) const
{
    auto application = whole_application(delivery);
    if (application.outlet)
        application.outlet = outlet;
    return order_in(state, application, {number, whose, operator_, clerk, at});
}

Order World::find(const std::string& number)
{
    return store.read([&](Unit& unit) { return unit.orders().numbered(number); });
}

Payment World::pay(const std::string& number)
{
    return store.transact([&](Unit& unit) {
        Payment payment(unit.orders().numbered(number), 1, noon);
        unit.payments().add(payment);
        return deeds::settle(unit, payment.id(), number, full_receipt(payment), noon).payment;
    });
}

std::int64_t World::count(const std::string& table, const std::string& where)
{
    return std::stoll(sql("select count(*) from " + table + " where " + where));
}

}
