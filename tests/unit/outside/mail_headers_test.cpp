// Header lines that any mail server takes.
#include "outside/mail_headers.hpp"

#include "outside/wording.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(mail_headers)

using namespace cakey;
using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(an_address_cannot_smuggle_anything_in)
{
    BOOST_TEST(is_mail_address("fapiao@example.com"));
    for (const auto text : {"", "@", "a@", "@b", "a@b@c", "a b@c.cn", "a@b.cn\r\nRCPT TO:<x@y.cn>", "<a@b.cn>",
                            "a@b.cn,c@d.cn", "a\"@b.cn", "电子@b.cn"})
        BOOST_TEST(!is_mail_address(text), text);
}

BOOST_AUTO_TEST_CASE(plain_words_stay_and_others_become_base64)
{
    BOOST_TEST(encoded_words("Invoice 1") == "Invoice 1");
    BOOST_TEST(encoded_words("您的发票") == "=?UTF-8?B?5oKo55qE5Y+R56Wo?=");
    BOOST_TEST(encoded_words("=?x") == "=?UTF-8?B?PT94?=");
    BOOST_TEST(encoded_words("a\r\nBcc: b@c.cn").find('\n') == std::string::npos);
    BOOST_TEST(encoded_words("") == "");
}

BOOST_AUTO_TEST_CASE(long_text_is_folded_between_characters)
{
    std::string text;
    for (int times = 0; times < 40; ++times)
        text += "票x";
    const auto words = encoded_words(text);
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find("\r\n ", at), words.size());
        BOOST_TEST(end - at <= 75u);
        at = end + 3;
    }
    BOOST_TEST(words.find("\r\n =?UTF-8?B?") != std::string::npos);
    BOOST_TEST(encoded_words(std::string(100, '\x80')).size() > 100u);
}

BOOST_AUTO_TEST_CASE(the_lines_are_complete)
{
    const auto lines = header_lines(
        {"kaipiao@example.com", "证书", "a@b.cn", "您的发票", "inv-7", *china_instant("2026-11-22 04:05:09")});
    const std::vector<std::string> expected = {"Date: Sun, 22 Nov 2026 04:05:09 +0800",
                                               "From: =?UTF-8?B?6K+B5Lmm?= <kaipiao@example.com>",
                                               "To: <a@b.cn>",
                                               "Subject: =?UTF-8?B?5oKo55qE5Y+R56Wo?=",
                                               "Message-ID: <inv-7@example.com>",
                                               "Auto-Submitted: auto-generated"};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_line_with_an_encoded_word_is_longer_than_76_characters)
{
    for (std::size_t length = 1; length < 120; ++length) {
        std::string text;
        for (std::size_t n = 0; n < length; ++n)
            text += n % 3 == 0 ? "a" : "票";
        const auto from = std::string(length % 50 + 1, 'k') + "@example.com";
        for (const auto& line : header_lines({from, text, "a@b.cn", text, "m", Instant()}))
            for (std::size_t at = 0; at < line.size();) {
                const auto end = std::min(line.find("\r\n", at), line.size());
                if (line.find("=?", at) < end)
                    BOOST_REQUIRE(end - at <= 76);
                at = end + 2;
            }
    }
}

BOOST_AUTO_TEST_CASE(an_attachments_name_is_quoted_or_encoded)
{
    BOOST_TEST(attachment_disposition("invoice.pdf") == "Content-Disposition: attachment; filename=\"invoice.pdf\"");
    BOOST_TEST(attachment_disposition("发票.pdf")
               == "Content-Disposition: attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf");
    BOOST_TEST(attachment_disposition("a\"b\r\n").find('\n') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
