// What may become of an account of the desk.
#include "domain/staff.hpp"

#include "domain/fault.hpp"
#include "domain/username.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(staff_accounts)

using namespace cakey;

namespace {

Staff invited()
{
    Staff staff;
    staff.state = AccountState::invited;
    return staff;
}

Staff active()
{
    auto staff = invited();
    staff.set_up({"hash", "sealed", 7});
    return staff;
}

bool refused(Fault fault, const auto& deed)
{
    try {
        deed();
    } catch (const DomainError& error) {
        return error.fault() == fault;
    }
    return false;
}

}

BOOST_AUTO_TEST_CASE(whoever_is_invited_sets_up_once)
{
    auto staff = active();
    BOOST_TEST(staff.active());
    BOOST_TEST(staff.password_hash == "hash");
    BOOST_TEST(staff.totp_secret_sealed == "sealed");
    BOOST_TEST(staff.totp_step == 7);
    BOOST_TEST(refused(Fault::wrong_state, [&] { staff.set_up({"another", "another", 8}); }));
    BOOST_TEST(staff.password_hash == "hash");
}

BOOST_AUTO_TEST_CASE(a_reset_account_has_nothing_that_opens_it)
{
    auto staff = active();
    staff.reset();
    BOOST_TEST(!staff.active());
    BOOST_TEST(staff.password_hash == "");
    BOOST_TEST(staff.totp_secret_sealed == "");
    staff.set_up({"new", "new", 9});
    BOOST_TEST(staff.active());
}

BOOST_AUTO_TEST_CASE(a_disabled_account_is_neither_set_up_nor_reset)
{
    auto staff = invited();
    staff.disable();
    BOOST_TEST(refused(Fault::wrong_state, [&] { staff.set_up({"hash", "sealed", 7}); }));
    BOOST_TEST(refused(Fault::wrong_state, [&] { staff.reset(); }));
    BOOST_TEST(refused(Fault::wrong_state, [&] { staff.disable(); }));
}

BOOST_AUTO_TEST_CASE(an_enabled_account_is_as_far_as_it_was)
{
    auto staff = active();
    BOOST_TEST(refused(Fault::wrong_state, [&] { staff.enable(); }));
    staff.disable();
    staff.enable();
    BOOST_TEST(word(staff.state) == "active");

    auto never = invited();
    never.disable();
    never.enable();
    BOOST_TEST(word(never.state) == "invited");
}

BOOST_AUTO_TEST_CASE(an_outlet_is_outlet_staffs_alone)
{
    auto staff = active();
    BOOST_TEST(refused(Fault::incomplete, [&] { staff.assign({Role::outlet, {}}); }));
    BOOST_TEST(refused(Fault::incomplete, [&] { staff.assign({Role::auditor, OutletId{1}}); }));
    staff.assign({Role::outlet, OutletId{1}});
    BOOST_TEST(word(staff.role) == "outlet");
    staff.assign({Role::auditor, {}});
    BOOST_TEST(!staff.outlet);
}

BOOST_AUTO_TEST_CASE(only_an_active_administrator_administers)
{
    auto staff = active();
    BOOST_TEST(!staff.administers());
    staff.assign({Role::administrator, {}});
    BOOST_TEST(staff.administers());
    staff.disable();
    BOOST_TEST(!staff.administers());
}

BOOST_AUTO_TEST_CASE(a_user_name_is_mended_and_of_plain_letters)
{
    BOOST_TEST(Username::parse(" Ｚhang.San ")->text() == "zhang.san");
    BOOST_TEST(Username::parse("a-b_9")->text() == "a-b_9");
    for (const auto* wrong : {"", "z", "张三", "zhang@san", "zhang'--", "abcdefghijklmnopqrstuvwxyz1234567"})
        BOOST_TEST(!Username::parse(wrong), wrong);
    BOOST_TEST(Username::parse("abcdefghijklmnopqrstuvwxyz123456").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
