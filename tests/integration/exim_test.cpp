// Mail through a real server, read back by a parser that is not ours.
#include "support/exim.hpp"

#include "domain/texts/mail_texts.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(exim)

using namespace cakey;
using cakey::outside::SmtpMail;
using cakey::support::Exim;

namespace {

boost::test_tools::assertion_result is_there(boost::unit_test::test_unit_id) { return Exim::can_run(); }

}

BOOST_AUTO_TEST_CASE(a_mail_is_delivered_after_starttls_and_reads_the_same, *boost::unit_test::precondition(is_there))
{
    const SystemClock clock;
    const Exim server;
    const auto page = mail_about(
        MailPurpose::returned, {{"order", "2026112300000001"}, {"what", "营业执照副本：照片 <不清晰>\n.\n请重新上传"}});
    const Attachment file{"电子发票 A.pdf", "application/pdf", "%PDF-1.4" + std::string(100'000, '\xff')};
    const auto answer = SmtpMail(server.settings(), clock)
                            .send(
                                {"finance@example.com", page.subject, as_text(page), {file}, "step-1", as_html(page)});
    BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);

    const auto letter = server.delivered();
    BOOST_TEST(letter.at("subject").get<std::string>() == page.subject);
    BOOST_TEST(letter.at("to").get<std::string>() == "finance@example.com");
    BOOST_TEST(letter.at("from").get<std::string>().find("在线证书办理系统") != std::string::npos);
    BOOST_TEST(letter.at("auto_submitted").get<std::string>() == "auto-generated");
    BOOST_TEST(letter.at("received").get<std::string>().find("with esmtpsa") != std::string::npos);
    BOOST_TEST(letter.at("defects").empty());
    BOOST_TEST(letter.at("longest").get<int>() <= 998);
    const std::vector<std::string> kinds{"multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                                         "application/pdf"};
    BOOST_TEST(letter.at("kinds").get<std::vector<std::string>>() == kinds, boost::test_tools::per_element());
    const auto parts = letter.at("parts");
    for (const auto& part : parts)
        BOOST_TEST(part.at("defects").empty());
    BOOST_TEST(parts[0].at("text").get<std::string>() == as_text(page));
    BOOST_TEST(parts[1].at("text").get<std::string>() == as_html(page));
    BOOST_TEST(parts[2].at("name").get<std::string>() == "电子发票 A.pdf");
    BOOST_TEST(parts[2].at("size").get<int>() == 100'008);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_waits_and_a_foreign_certificate_hears_nothing,
                     *boost::unit_test::precondition(is_there))
{
    const SystemClock clock;
    const Exim server;
    const support::TemporaryDirectory directory;
    auto settings = server.settings();
    settings.password_file = directory.write("password", "wrong");
    BOOST_TEST(SmtpMail(settings, clock).send({"a@example.com", "s", "t", {}, "m"}).code == "sign_in");
    settings = server.settings();
    settings.ca_file.clear();
    BOOST_TEST((SmtpMail(settings, clock).send({"a@example.com", "s", "t", {}, "m"}).heard == Heard::later));
}

BOOST_AUTO_TEST_SUITE_END()
