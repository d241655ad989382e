// cakey-ca itself, killed and cut off at each number of doc/CA.md: one certificate a line, none lost, none twice.
#include "support/host.hpp"
#include "support/issuing_desk.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>

BOOST_AUTO_TEST_SUITE(killed_issuing)

using namespace cakey;
using namespace cakey::support;

namespace {

constexpr int all = 3;

struct Killed : IssuingDesk {
    Killed()
    {
        for (int i = 0; i < all; ++i)
            released();
    }

    // The program comes to a halt where it writes that, inside the transaction, until the lock is let go.
    struct Halt {
        Halt(Killed& desk, const std::string& table, const std::string& when) : sql(desk.sql)
        {
            sql("create function halt() returns trigger language plpgsql as $$ begin"
                " perform pg_advisory_xact_lock(4711); return new; end $$");
            sql("create trigger halt before insert or update on " + table + " for each row when (" + when
                + ") execute function halt()");
            sql("select pg_advisory_lock(4711)");
        }
        ~Halt()
        {
            sql("select pg_advisory_unlock_all()");
            sql("drop function halt() cascade");  // once the transaction that was halted has ended
        }
        void wait()
        {
            wait_until([&] {
                return sql("select count(*) from pg_locks where locktype = 'advisory' and not granted") != "0";
            });
        }

        Sql& sql;
    };

    // It, by its own rights.
    struct Program {
        explicit Program(Killed& desk)
            : log(desk.host.directory.file("ca-" + std::to_string(++desk.starts) + ".log")),
              acting(desk.database, "cakey_ca"),
              process(desk.host.command("cakey-ca", desk.host.ca), log)
        {
            wait_until([&] { return content_of(log).find("event=started") != std::string::npos; });
        }
        void kill()
        {
            process.tell(SIGKILL);
            process.ended();
        }

        const std::string log;
        const Acting acting;
        Process process;
    };

    void wait_until_issued()
    {
        wait_until([&] { return count("certificates", "state = 'issued'") == all; });
    }

    // One a line, as it was meant, and told once.
    void check()
    {
        BOOST_TEST(count("signing_intents i join certificates c on c.id = i.certificate_id and c.serial = i.serial"
                         " and c.issuer = i.issuer")
                   == all);
        BOOST_TEST(count("certificate_changes", "event = 'certificate_asked'") == all);
        BOOST_TEST(count("certificate_changes", "event = 'certificate_issued'") == all);
        BOOST_TEST(count("audit_lines", "event = 'certificate_issued'") == all);
        for (const auto& content : contents())
            BOOST_TEST(Authorities::of(KeyAlgorithm::p256).lead_to_root(content, SystemClock().now()));
    }
    std::vector<std::string> contents()
    {
        std::vector<std::string> found;
        for (std::int64_t id = 1; id <= all; ++id)
            found.push_back(certificate(id).content());
        return found;
    }

    Host host{database.connection()};
    int starts = 0;
};

const std::string never_begun = "new.certificate_id = 2";
const std::string never_issued = "new.state = 'issued' and new.id = 2";

}

BOOST_FIXTURE_TEST_CASE(killed_before_what_is_to_be_signed_is_stored_it_begins_anew, Killed)
{
    {
        Halt halt(*this, "signing_intents", never_begun);
        Program program(*this);
        halt.wait();
        program.kill();
    }
    BOOST_TEST(count("certificates", "state = 'prepared'") == all);
    BOOST_TEST(count("signing_intents") == 0);
    const Program program(*this);
    wait_until_issued();
    check();
}

BOOST_FIXTURE_TEST_CASE(killed_before_what_was_signed_is_stored_it_signs_the_same_again, Killed)
{
    std::string serials;
    {
        Halt halt(*this, "certificates", never_issued);
        Program program(*this);
        halt.wait();
        serials = sql("select string_agg(serial, ' ' order by id) from signing_intents");
        program.kill();
    }
    BOOST_TEST(count("certificates", "state = 'signing'") == all);
    const Program program(*this);
    wait_until_issued();
    check();
    BOOST_TEST(sql("select string_agg(serial, ' ' order by id) from certificates") == serials);
}

BOOST_FIXTURE_TEST_CASE(killed_once_all_is_stored_it_finds_nothing_to_do, Killed)
{
    {
        Program program(*this);
        wait_until_issued();
        program.kill();
    }
    const auto before = contents();
    const Program program(*this);
    check();
    BOOST_TEST(contents() == before, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_database_that_cuts_it_off_at_each_number_is_waited_for, Killed)
{
    const Program program(*this);
    wait_until_issued();
    for (const auto& [table, when] : {std::pair<std::string, std::string>{"signing_intents", "true"},
                                      std::pair<std::string, std::string>{"certificates", "new.state = 'issued'"}}) {
        const auto before = count("certificates", "state = 'issued'");
        {
            Halt halt(*this, table, when);
            released();
            halt.wait();
            database.let_in(false);
            sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name like "
                "'cakey-ca%'");
        }
        database.let_in(true);
        wait_until([&] { return count("certificates", "state = 'issued'") == before + 1; });
    }
    BOOST_TEST(count("signing_intents") == all + 2);
    BOOST_TEST(count("certificate_changes", "event = 'certificate_issued'") == all + 2);
}

BOOST_FIXTURE_TEST_CASE(told_to_stop_it_ends_what_is_under_way, Killed)
{
    Program program(*this);
    wait_until_issued();
    program.process.tell(SIGTERM);
    BOOST_TEST(program.process.ended() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
