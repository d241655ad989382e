// cakey-web with hardly any descriptors left, and more visitors than it has room for: each has its answer.
#include "fcgi_client.hpp"
#include "support/database.hpp"
#include "support/host.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>

BOOST_AUTO_TEST_SUITE(descriptors)

using namespace cakey;
using namespace cakey::support;
using cakey::tests::FcgiClient;

BOOST_FIXTURE_TEST_CASE(whoever_finds_no_room_waits_and_nobody_who_has_asked_is_sent_away, EmptyDatabase)
{
    constexpr int visitors = 150;
    Host host(database.connection());
    const Acting acting(database, "cakey_web");
    std::vector<std::string> command{"prlimit", "--nofile=64:64"};
    for (auto& word : host.command("cakey-web", host.web))
        command.push_back(std::move(word));
    const Process web(command, host.directory.file("log"));

    std::vector<std::unique_ptr<FcgiClient>> all;
    wait_until([&] {
        try {
            all.push_back(std::make_unique<FcgiClient>(host.web_socket()));
            return true;
        } catch (const std::runtime_error&) {
            return false;
        }
    });
    while (all.size() < visitors)
        all.push_back(std::make_unique<FcgiClient>(host.web_socket()));
    // All ask before anybody listens to an answer, and nobody leaves.
    for (const auto& one : all) {
        one->begin(true);
        one->parameters({{"REQUEST_METHOD", "GET"}, {"REQUEST_URI", "/cakey/healthz"}});
        one->end_body();
    }
    int answered = 0;
    for (const auto& one : all)
        answered += one->answer().is_whole;
    BOOST_TEST(answered == visitors);
}

BOOST_AUTO_TEST_SUITE_END()
