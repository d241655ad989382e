// A mail server's last number, and what must be set up. Sending is tried in tests/integration/mail_test.cpp.
#include "outside/mail.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(mail)

using namespace cakey;
using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(the_last_number_tells_how_far_it_got)
{
    BOOST_TEST((heard_of_smtp(0) == Heard::later));
    BOOST_TEST((heard_of_smtp(250) == Heard::later));
    BOOST_TEST((heard_of_smtp(354) == Heard::unknown));
    BOOST_TEST((heard_of_smtp(451) == Heard::later));
    BOOST_TEST((heard_of_smtp(550) == Heard::refused));
}

BOOST_AUTO_TEST_CASE(only_a_mail_server_and_a_sender_with_an_address_are_taken)
{
    const support::TemporaryDirectory directory;
    const SystemClock clock;
    SmtpSettings settings{.url = "smtps://127.0.0.1:1",
                          .ehlo_name = "counter.example.com",
                          .user = "u",
                          .password_file = directory.write("p", "p"),
                          .from = "u@example.com",
                          .from_name = {},
                          .ca_file = {}};
    BOOST_TEST((SmtpMail(settings, clock).send({"a@b.cn", "s", "t", {}, "m"}).heard == Heard::later));
    BOOST_TEST((SmtpMail(settings, clock).send({"a@b.cn\r\nx", "s", "t", {}, "m"}).heard == Heard::refused));
    for (const auto* good : {"smtp://127.0.0.1:1", "smtps://127.0.0.1:1/"}) {
        settings.url = good;
        BOOST_TEST((SmtpMail(settings, clock).send({"a@b.cn", "s", "t", {}, "m"}).heard == Heard::later), good);
    }
    for (const auto* bad : {"https://127.0.0.1:1", "smtps://", "smtps://127.0.0.1:1/name", "127.0.0.1:1"}) {
        settings.url = bad;
        BOOST_CHECK_THROW(SmtpMail(settings, clock), std::runtime_error);
    }
    settings.url = "smtps://127.0.0.1:1";
    settings.ehlo_name = "a b";
    BOOST_CHECK_THROW(SmtpMail(settings, clock), std::runtime_error);
    settings.ehlo_name = "[192.0.2.1]";
    BOOST_CHECK_NO_THROW(SmtpMail(settings, clock));
    settings.from = "nobody";
    BOOST_CHECK_THROW(SmtpMail(settings, clock), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
