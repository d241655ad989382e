// What a password must not be.
#include "domain/password_rule.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(password_rule)

using namespace cakey;

namespace {

bool is(std::string_view password, PasswordFlaw flaw)
{
    return password_flaw(password, "江苏某某有限公司（南京）", "13800138000") == flaw;
}

}

BOOST_AUTO_TEST_CASE(length_counts_characters_not_bytes)
{
    BOOST_TEST(is("kT7-xq2", PasswordFlaw::too_short));
    BOOST_TEST(is("七个字的密码啊", PasswordFlaw::too_short));
    BOOST_TEST(!password_flaw("八个字的密码够了", "", ""));
    BOOST_TEST(!password_flaw(std::string(longest_password, 'x'), "", ""));
    BOOST_TEST(is(std::string(longest_password + 1, 'x'), PasswordFlaw::too_long));
}

BOOST_AUTO_TEST_CASE(a_common_password_is_refused_in_any_case)
{
    BOOST_TEST(is("password", PasswordFlaw::common));
    BOOST_TEST(is("PassWord1", PasswordFlaw::common));
    BOOST_TEST(is("12345678", PasswordFlaw::common));
}

BOOST_AUTO_TEST_CASE(the_companys_name_is_refused_however_it_is_typed)
{
    BOOST_TEST(is("江苏某某有限公司（南京）", PasswordFlaw::company_name));
    BOOST_TEST(is("江苏某某 有限公司(南京)", PasswordFlaw::company_name));
}

BOOST_AUTO_TEST_CASE(the_mobile_number_is_refused)
{
    BOOST_TEST(is("13800138000", PasswordFlaw::mobile));
    BOOST_TEST(!password_flaw("13800138001", "", "13800138000"));
}

BOOST_AUTO_TEST_CASE(at_the_desk_the_user_name_is_refused)
{
    BOOST_TEST((staff_password_flaw("Zhang.Shen", "zhang.shen") == PasswordFlaw::username));
    BOOST_TEST((staff_password_flaw("zhang", "zhang") == PasswordFlaw::too_short));
    BOOST_TEST(!staff_password_flaw("trolley-Wagon-38", "zhang.shen"));
}

BOOST_AUTO_TEST_CASE(anything_else_may_be_used)
{
    BOOST_TEST(!password_flaw("trolley-Wagon-38", "江苏某某有限公司", "13800138000"));
}

BOOST_AUTO_TEST_SUITE_END()
