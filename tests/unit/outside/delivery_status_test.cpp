// What a report on a letter says, and what is none.
#include "outside/delivery_status.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(delivery_status)

using namespace cakey;
using cakey::outside::bounce_in;

namespace {

std::string report(const std::string& fields, const std::string& returned,
                   const std::string& type = "multipart/report; report-type=delivery-status;\r\n\tboundary=\"b\"")
{
    return "From: MAILER-DAEMON@mx.example.net\r\nMessage-ID: <1@mx.example.net>\r\nContent-Type: " + type
           + "\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: "
             "message/delivery-status\r\n\r\n"
             "Reporting-MTA: dns; mx.example.net\r\n\r\n"
           + fields + "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n" + returned + "\r\n--b--\r\n";
}

const std::string failed = "Final-Recipient: rfc822; finance@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n";
const std::string ours = "Message-ID: <step-2026112300000001V3-1@example.cn>\r\nSubject: x\r\n";

}

BOOST_AUTO_TEST_CASE(a_letter_that_did_not_arrive_is_named_with_its_address_and_why)
{
    const auto bounce = bounce_in(report(failed, ours), "example.cn");
    BOOST_REQUIRE(bounce);
    BOOST_TEST(bounce->message_id == "step-2026112300000001V3-1");
    BOOST_TEST(bounce->address == "finance@example.com");
    BOOST_TEST(bounce->status == "5.1.1");
}

BOOST_AUTO_TEST_CASE(it_is_read_however_it_is_written)
{
    const auto fields =
        "FINAL-RECIPIENT: RFC822;<finance@example.com>\nACTION:  Failed\nSTATUS: 5.2.2 (mailbox full)\n";
    const auto bounce = bounce_in(report(fields, "Message-Id:\n <invoice-1F1@example.cn>\n",
                                         "Multipart/Report;\n boundary=b; report-type=\"delivery-status\""),
                                  "example.cn");
    BOOST_REQUIRE(bounce);
    BOOST_TEST(bounce->message_id == "invoice-1F1");
    BOOST_TEST(bounce->status == "5.2.2");
}

BOOST_AUTO_TEST_CASE(what_is_late_what_is_elsewheres_and_what_is_no_report_is_nothing)
{
    const auto delayed = "Final-Recipient: rfc822; finance@example.com\r\nAction: delayed\r\nStatus: 4.4.1\r\n";
    BOOST_TEST(!bounce_in(report(delayed, ours), "example.cn"));
    BOOST_TEST(!bounce_in(report(failed, ours), "example.com"));
    BOOST_TEST(!bounce_in(report(failed, "Subject: x\r\n"), "example.cn"));
    BOOST_TEST(!bounce_in(report("Action: failed\r\nStatus: 5.1.1\r\n", ours), "example.cn"));
    BOOST_TEST(!bounce_in(report(failed, ours, "multipart/mixed; boundary=b"), "example.cn"));
    BOOST_TEST(
        !bounce_in(report("Final-Recipient: rfc822; a@example.com\r\nAction: failed\r\nStatus: <script>\r\n", ours),
                   "example.cn"));
}

BOOST_AUTO_TEST_CASE(junk_and_what_is_cut_off_is_nothing)
{
    const auto whole = report(failed, ours);
    for (std::size_t size = 0; size < whole.size(); ++size)
        bounce_in(whole.substr(0, size), "example.cn");
    BOOST_TEST(!bounce_in("", "example.cn"));
    BOOST_TEST(!bounce_in(std::string(70'000, '\n'), "example.cn"));
    BOOST_TEST(!bounce_in(std::string(70'000, 'a'), "example.cn"));
    BOOST_TEST(!bounce_in(std::string("\0\xff\r\n\r\n:", 7), "example.cn"));
}

BOOST_AUTO_TEST_SUITE_END()
