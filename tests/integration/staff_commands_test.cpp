// cakeyctl staff: from nobody to an administrator, and back.
#include "config.hpp"
#include "crypto/passwords.hpp"
#include "crypto/sealed.hpp"
#include "ctl/staff.hpp"
#include "support/faults.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(staff_commands)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Shell : World {
    TemporaryDirectory directory;
    Config config;

    Shell()
    {
        config.public_url = "https://cakey.example/cakey";
        config.seal_key_file = directory.write("seal.key", std::string(64, 'a'));
        config.password_memory_kib = 64;
        config.password_passes = 1;
    }

    // What it prints; "no such command".
    std::string ctl(const std::vector<std::string>& words, const std::string& typed = "", Instant now = noon)
    {
        std::istringstream in(typed);
        std::ostringstream out;
        if (!ctl::keep_staff(store, config, words, in, out, now))
            return "no such command";
        return out.str();
    }
    std::string link(const std::vector<std::string>& words)
    {
        const auto printed = ctl(words);
        BOOST_TEST(printed.starts_with("https://cakey.example/cakey/desk/setup/"));
        return printed.substr(0, printed.find('\n'));
    }
    std::string complaint(const std::vector<std::string>& words, const std::string& typed = "", Instant now = noon)
    {
        try {
            ctl(words, typed, now);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "";
    }
    Staff wang()
    {
        return *store.read([](Unit& unit) { return unit.staff().called("wang"); });
    }
};

const std::string typed = "trolley-Wagon-38\nJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP\n";

}

BOOST_FIXTURE_TEST_CASE(the_first_administrator_is_created_and_set_up, Shell)
{
    const auto first = link({"create", "wang", "王管", "administrator"});
    BOOST_TEST(ctl({"list"}).find("wang\t王管\tadministrator\t-\tinvited\n") != std::string::npos);
    BOOST_TEST(sql("select token_hash from staff_setups").size() == 64U);
    BOOST_TEST(first.find(sql("select token_hash from staff_setups")) == std::string::npos);

    BOOST_TEST(ctl({"set-up", first}, typed).starts_with("recovery codes:\n"));
    BOOST_TEST(wang().active());
    BOOST_TEST(crypto::password_matches("trolley-Wagon-38", wang().password_hash));
    BOOST_TEST((crypto::Seal(config.seal_key_file).open(wang().totp_secret_sealed, "staff:wang:totp")
                == "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));
    BOOST_TEST(complaint({"set-up", first}, typed).starts_with("the link was used"));
}

BOOST_FIXTURE_TEST_CASE(a_link_is_good_for_a_day_and_for_a_fitting_password, Shell)
{
    const auto first = link({"create", "wang", "王管", "administrator"});
    BOOST_TEST(complaint({"set-up", first}, typed, noon + StaffSetup::life).starts_with("the link was used"));
    BOOST_TEST(complaint({"set-up", first}, "password\n").starts_with("the password"));
    BOOST_TEST(complaint({"set-up", first}, "trolley-Wagon-38\n!\n").starts_with("the secret"));
    BOOST_TEST(ctl({"set-up", first}, "trolley-Wagon-38\n").starts_with("secret of the one-time codes"));
}

BOOST_FIXTURE_TEST_CASE(whoever_lost_everything_gets_another_link, Shell)
{
    ctl({"set-up", link({"create", "wang", "王管", "administrator"})}, typed);
    const auto second = link({"reset", "Wang"});
    BOOST_TEST(!wang().active());
    ctl({"set-up", second}, typed);
    BOOST_TEST(wang().active());
}

BOOST_FIXTURE_TEST_CASE(the_last_administrator_is_not_disabled, Shell)
{
    ctl({"set-up", link({"create", "wang", "王管", "administrator"})}, typed);
    BOOST_CHECK_EXCEPTION(ctl({"disable", "wang"}), DomainError, is(Fault::wrong_state));
    ctl({"disable", "operator"});
    BOOST_TEST(ctl({"list"}).find("operator\t员工 operator\toperator\t-\tdisabled\n") != std::string::npos);
    ctl({"enable", "operator"});
    BOOST_TEST(count("staff", "username = 'operator' and state = 'active'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_members_sessions_are_ended_and_no_colleagues, Shell)
{
    store.transact([&](Unit& unit) {
        for (const auto& [token, whose] :
             {std::pair("first", operator_), std::pair("second", operator_), std::pair("theirs", colleague)}) {
            Session session;
            session.token_hash = token;
            session.staff_id = whose;
            session.csrf_secret = std::string(32, 's');
            session.created_at = session.seen_at = noon;
            unit.sessions().add(session);
        }
    });
    ctl({"sign-out", "operator"});
    BOOST_TEST(sql("select string_agg(token_hash, ' ') from sessions") == "theirs");
    BOOST_TEST(count("audit_lines", "event = 'staff_signed_out' and before = 'sessions 2' and after = 'sessions 0'")
               == 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_typed_wrong_is_said, Shell)
{
    BOOST_TEST(complaint({"create", "w", "王管", "administrator"}).starts_with("a user name"));
    BOOST_TEST(complaint({"create", "wang", "王管", "manager"}).starts_with("a role is"));
    BOOST_TEST(complaint({"create", "wang", "王管", "outlet"}).starts_with("outlet staff"));
    BOOST_TEST(complaint({"create", "wang", "王管", "operator", "鼓楼网点"}).starts_with("outlet staff"));
    BOOST_TEST(complaint({"create", "wang", "王管", "outlet", "没有的网点"}).starts_with("there is no outlet"));
    BOOST_TEST(complaint({"sign-out", "nobody"}) == "nobody is called 'nobody'");
    BOOST_TEST(ctl({"add", "wang", "王管", "administrator"}) == "no such command");
    BOOST_TEST(count("staff") == 3);
}

BOOST_AUTO_TEST_SUITE_END()
