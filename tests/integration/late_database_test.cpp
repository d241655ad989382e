// The programs themselves, begun before their database: they wait for it, tell of it, and are told when to end.
#include "ca/status_request.hpp"
#include "fcgi_client.hpp"
#include "support/database.hpp"
#include "support/host.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <filesystem>

BOOST_AUTO_TEST_SUITE(late_database)

using namespace cakey;
using namespace cakey::support;
using cakey::tests::FcgiClient;

namespace {

struct Late : EmptyDatabase {
    Late() { database.let_in(false); }
    ~Late() { database.let_in(true); }

    bool has_said(const std::string& program, const std::string& words)
    {
        return content_of(host.directory.file(program + ".log")).find(words) != std::string::npos;
    }

    Process begun(const std::string& program, const Host::Settings& settings)
    {
        return Process(host.command(program, settings), host.directory.file(program + ".log"));
    }

    // What cakey-web answers there, once it listens.
    std::string answer(const std::string& target)
    {
        std::string said;
        wait_until([&] {
            try {
                const auto answer = FcgiClient(host.web_socket()).get(target);
                said = answer.head + answer.body;
                return answer.is_whole;
            } catch (const std::runtime_error&) {
                return false;
            }
        });
        return said;
    }

    Host host{database.connection()};
};

}

BOOST_FIXTURE_TEST_CASE(a_site_tells_that_its_database_is_away_and_serves_once_it_is_there, Late)
{
    const auto web = begun("cakey-web", host.web);
    const auto ready = answer("/cakey/readyz");
    BOOST_TEST(ready.starts_with("Status: 503 "), ready);
    BOOST_TEST(ready.find("not ready: the database cannot be reached") != std::string::npos, ready);
    BOOST_TEST(answer("/cakey/healthz").starts_with("Status: 200 "));
    BOOST_TEST(answer("/cakey/").starts_with("Status: 503 "));
    BOOST_TEST(has_said("cakey-web", "event=database_away text=\"connection to server"));
    BOOST_TEST(has_said("cakey-web", "is not currently accepting connections"));

    const Acting acting(database, "cakey_web");
    database.let_in(true);
    wait_until([&] { return has_said("cakey-web", "event=database_back"); });
    BOOST_TEST(answer("/cakey/readyz").starts_with("Status: 200 "));
}

BOOST_FIXTURE_TEST_CASE(a_worker_begins_once_its_database_is_there, Late)
{
    const auto worker = begun("cakey-worker", host.worker);
    wait_until([&] { return has_said("cakey-worker", "event=database_away"); });
    BOOST_TEST(!has_said("cakey-worker", "event=started"));
    const Acting acting(database, "cakey_worker");
    database.let_in(true);
    wait_until([&] { return has_said("cakey-worker", "event=started"); });
}

BOOST_FIXTURE_TEST_CASE(a_certificate_authority_begins_once_its_database_is_there, Late)
{
    const auto ca = begun("cakey-ca", host.ca);
    wait_until([&] { return has_said("cakey-ca", "event=database_away"); });
    const Acting acting(database, "cakey_ca");
    database.let_in(true);
    wait_until([&] { return has_said("cakey-ca", "event=started"); });
}

BOOST_FIXTURE_TEST_CASE(who_answers_about_certificates_begins_once_its_database_is_there, Late)
{
    const auto ocsp = begun("cakey-ocsp", host.ocsp);
    wait_until([&] { return has_said("cakey-ocsp", "event=database_away"); });
    BOOST_TEST(!has_said("cakey-ocsp", "event=started"));
    const Acting acting(database, "cakey_ocsp");
    database.let_in(true);
    wait_until([&] { return has_said("cakey-ocsp", "event=started"); });
    wait_until([&] { return std::filesystem::exists(host.directory.file("ocsp/malformed")); });
    const auto answer = FcgiClient(host.directory.file("ocsp.sock")).get("/ocsp/no-base64!");
    BOOST_TEST(answer.head.find("application/ocsp-response") != std::string::npos, answer.head);
    BOOST_TEST((answer.body == ca::malformed_request()));
}

BOOST_FIXTURE_TEST_CASE(programs_that_wait_end_when_they_are_told_to, Late)
{
    auto web = begun("cakey-web", host.web);
    auto worker = begun("cakey-worker", host.worker);
    auto ocsp = begun("cakey-ocsp", host.ocsp);
    for (const auto* program : {"cakey-web", "cakey-worker", "cakey-ocsp"})
        wait_until([&] { return has_said(program, "event=database_away"); });
    web.tell(SIGTERM);
    worker.tell(SIGTERM);
    ocsp.tell(SIGTERM);
    BOOST_TEST(web.ended() == 0);
    BOOST_TEST(worker.ended() == 0);
    BOOST_TEST(ocsp.ended() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_late_database_that_a_program_cannot_work_on_ends_it, Late)
{
    sql("insert into schema_migrations (version, name, oldest_program) values (9999, 'later', 9999)");
    auto web = begun("cakey-web", host.web);
    wait_until([&] { return has_said("cakey-web", "event=database_away"); });
    database.let_in(true);
    BOOST_TEST(web.ended() == 1);
    BOOST_TEST(has_said("cakey-web", "cakey-web: the database has schema 9999"));
    sql("delete from schema_migrations where version = 9999");
}

BOOST_AUTO_TEST_SUITE_END()
