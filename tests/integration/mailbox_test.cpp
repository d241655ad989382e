// The mailbox that letters come back to, read over TLS.
#include "outside/mailbox.hpp"

#include "outside/mail.hpp"
#include "support/rsa_keys.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(mailbox)

using namespace cakey;
using cakey::outside::ImapMailbox;
using cakey::outside::SmtpMail;
using cakey::support::Sandbox;

namespace {

struct Returning {
    ~Returning() { sandbox.disarm(); }

    const Sandbox& sandbox = Sandbox::running();
    const SystemClock clock;
    ImapMailbox mailbox{sandbox.mailbox()};
};

}

BOOST_FIXTURE_TEST_CASE(what_came_back_is_told_once_by_the_letters_own_id, Returning)
{
    mailbox.fetch();  // what other tests have left
    sandbox.arm("smtp", "bounced");
    SmtpMail mail(sandbox.mail(), clock);
    BOOST_REQUIRE((mail.send({"nobody@example.com", "s", "t", {}, "step-1V2-1"}).heard == Heard::done));
    BOOST_REQUIRE((mail.send({"somebody@example.com", "s", "t", {}, "step-1V2-2"}).heard == Heard::done));
    const auto answer = mailbox.fetch();
    BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.text);
    BOOST_REQUIRE(answer.value.size() == 1u);
    BOOST_TEST(answer.value[0].message_id == "step-1V2-1");
    BOOST_TEST(answer.value[0].address == "nobody@example.com");
    BOOST_TEST(answer.value[0].status == "5.1.1");
    BOOST_TEST(mailbox.fetch().value.empty());
    BOOST_TEST((mailbox.greet().heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(in_a_mailbox_full_of_junk_what_came_back_is_found, Returning)
{
    mailbox.fetch();
    sandbox.arm("imap", "junk");
    BOOST_TEST(mailbox.fetch().value.empty());
    sandbox.arm("smtp", "bounced");
    SmtpMail mail(sandbox.mail(), clock);
    BOOST_REQUIRE((mail.send({"nobody@example.com", "s", "t", {}, "step-1V2-3"}).heard == Heard::done));
    std::vector<Bounce> found;
    for (int round = 0; round < 4 && found.empty(); ++round) {
        const auto answer = mailbox.fetch();
        BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.text);
        found = answer.value;
    }
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].message_id == "step-1V2-3");
    BOOST_TEST(mailbox.fetch().value.empty());
}

BOOST_FIXTURE_TEST_CASE(a_wrong_password_and_a_server_that_is_away_are_said_and_tried_again, Returning)
{
    const support::TemporaryDirectory directory;
    auto settings = sandbox.mailbox();
    settings.password_file = directory.write("password", "wrong");
    BOOST_TEST(ImapMailbox(settings).fetch().code == "sign_in");
    sandbox.arm("imap", "down");
    BOOST_TEST((mailbox.fetch().heard == Heard::later));
    settings = sandbox.mailbox();
    settings.ca_file.clear();
    BOOST_TEST((ImapMailbox(settings).fetch().heard == Heard::later));
}

BOOST_AUTO_TEST_CASE(an_address_that_is_none_is_refused_at_the_start)
{
    for (const auto* url : {"https://localhost", "imaps://localhost/INBOX", "imaps://user@localhost", ""}) {
        auto settings = Sandbox::running().mailbox();
        settings.url = url;
        BOOST_CHECK_THROW(ImapMailbox{settings}, std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(of_a_search_the_numbers_are_taken_and_nothing_else)
{
    const auto numbers = outside::numbers_in("* SEARCH 4 7 12\r\n* 3 EXISTS\r\n", 2);
    BOOST_TEST(numbers == std::vector<std::string>({"4", "7"}), boost::test_tools::per_element());
    BOOST_TEST(outside::numbers_in("* SEARCH\r\n", 50).empty());
}

BOOST_AUTO_TEST_SUITE_END()
