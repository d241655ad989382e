// Mail against the sandbox.
#include "outside/mail.hpp"

#include "support/sandbox.hpp"
#include "support/scripted_outside.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(mail)

using namespace cakey;
using cakey::outside::SmtpMail;
using cakey::support::CalmSandbox;

namespace {

struct MailBox : CalmSandbox {
    Answer<Nothing> send(const std::string& subject)
    {
        const Attachment file{"电子发票.pdf", "application/pdf", "%PDF-1.4" + std::string(100'000, '\xff')};
        return SmtpMail(sandbox.mail(), clock)
            .send({"fapiao@example.com", subject, "您好：\n.\n附件为电子发票。\n", {file}, "inv-1"});
    }

    std::size_t received(const std::string& subject) const
    {
        std::size_t count = 0;
        for (const auto& letter : sandbox.get("/mail"))
            count += letter.at("subject") == subject;
        return count;
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_letter_arrives_with_its_attachment, MailBox)
{
    const std::string subject = "数字证书受理：您的电子发票已开具，发票号码 24502000000067087970，请查收附件";
    const auto answer = send(subject);
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    const auto letter = sandbox.get("/mail").back();
    BOOST_TEST(letter.at("to").get<std::string>() == "fapiao@example.com");
    BOOST_TEST(letter.at("subject").get<std::string>() == subject);
    BOOST_TEST(letter.at("text").get<std::string>().find("附件为电子发票。") != std::string::npos);
    const auto attachment = letter.at("attachments").at(0);
    BOOST_TEST(attachment.at("name").get<std::string>() == "电子发票.pdf");
    BOOST_TEST(attachment.at("type").get<std::string>() == "application/pdf");
    BOOST_TEST(attachment.at("size").get<int>() == 100'008);
}

BOOST_FIXTURE_TEST_CASE(the_servers_numbers_are_heard, MailBox)
{
    sandbox.arm("smtp", "rejected");
    BOOST_TEST((send("rejected").heard == Heard::refused));
    sandbox.arm("smtp", "system_error");
    BOOST_TEST((send("busy").heard == Heard::later));
    sandbox.arm("smtp", "down");
    BOOST_TEST((send("down").heard == Heard::later));
    BOOST_TEST(received("rejected") + received("busy") + received("down") == 0u);
}

BOOST_FIXTURE_TEST_CASE(a_connection_lost_behind_the_letter_leaves_it_unknown, MailBox)
{
    sandbox.arm("smtp", "timeout_after");
    BOOST_TEST((send("lost").heard == Heard::unknown));
    BOOST_TEST(received("lost") == 1u);
}

BOOST_FIXTURE_TEST_CASE(after_starttls_a_letter_arrives_as_well_and_the_server_knows_our_name, MailBox)
{
    auto settings = sandbox.mail_by_starttls();
    settings.ehlo_name = "counter.example.com";
    const auto answer = SmtpMail(settings, clock).send({"a@example.com", "starttls", "t", {}, "m"});
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST(received("starttls") == 1u);
    BOOST_TEST(sandbox.get("/mail").back().at("ehlo").get<std::string>() == "counter.example.com");
}

BOOST_FIXTURE_TEST_CASE(a_server_that_cannot_or_will_not_speak_tls_hears_nothing, MailBox)
{
    for (const auto* fault : {"no_starttls", "starttls_refused"}) {
        sandbox.arm("smtp", fault);
        const auto answer = SmtpMail(sandbox.mail_by_starttls(), clock).send({"a@example.com", fault, "t", {}, "m"});
        BOOST_TEST((answer.heard == Heard::later), fault);
        BOOST_TEST(received(fault) == 0u);
    }
}

BOOST_FIXTURE_TEST_CASE(a_letter_says_that_no_person_wrote_it, MailBox)
{
    send("auto");
    BOOST_TEST(sandbox.get("/mail").back().at("auto_submitted").get<std::string>() == "auto-generated");
}

BOOST_FIXTURE_TEST_CASE(a_password_that_was_refused_is_read_again_and_tried_once_a_minute, MailBox)
{
    support::Peril peril;
    support::StoppedClock stopped{clock.now(), peril};
    const support::TemporaryDirectory directory;
    auto settings = sandbox.mail();
    settings.password_file = directory.write("password", "another");
    SmtpMail mail(settings, stopped);
    const auto write = [&](const std::string& subject) { return mail.send({"a@example.com", subject, "t", {}, "m"}); };
    BOOST_TEST(write("mended").code == "sign_in");
    directory.write("password", support::content_of(sandbox.mail().password_file));
    BOOST_TEST(write("mended").code == "sign_in");  // too soon
    BOOST_TEST(received("mended") == 0u);
    stopped.at += std::chrono::minutes(1);
    const auto answer = write("mended");
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST((write("mended").heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(a_wrong_password_or_a_foreign_authority_sends_nothing, MailBox)
{
    const support::TemporaryDirectory directory;
    auto settings = sandbox.mail();
    settings.password_file = directory.write("password", "another");
    const auto refused = SmtpMail(settings, clock).send({"a@example.com", "s", "t", {}, "m"});
    BOOST_TEST((refused.heard == Heard::later));
    BOOST_TEST(refused.code == "sign_in");
    settings = sandbox.mail();
    settings.ca_file.clear();
    BOOST_TEST((SmtpMail(settings, clock).send({"a@example.com", "s", "t", {}, "m"}).heard == Heard::later));
}

BOOST_AUTO_TEST_SUITE_END()
