// Times and sentences of other sides.
#include "outside/wording.hpp"

#include "base/utf8.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(wording)

using namespace cakey;
using namespace cakey::outside;

BOOST_AUTO_TEST_CASE(china_times_come_back_as_they_were_written)
{
    for (const auto text : {"2026-11-22 14:05:09", "2024-02-29 00:00:00", "2026-12-31 23:59:59"}) {
        const auto at = china_instant(text);
        BOOST_REQUIRE(at);
        BOOST_TEST(china_text(*at) == text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_time_is_nothing)
{
    for (const auto text : {"", "2026-11-22", "2026-02-30 00:00:00", "2026-11-22 24:00:00", "2026-11-22T14:05:09",
                            "2026-11-22 14:05:09 ", "2026-11-22 14:60:00", "2o26-11-22 14:05:09"})
        BOOST_TEST(!china_instant(text), text);
}

BOOST_AUTO_TEST_CASE(milliseconds_are_an_instant_until_the_year_9999)
{
    BOOST_TEST(china_text(unix_instant("1763791509000").value()) == "2025-11-22 14:05:09");
    BOOST_TEST(unix_instant("253402300799999").has_value());
    for (const auto text :
         {"", "x", "1763791509000x", "-1", "253402300800000", "9223372036854775807", "99999999999999999999"})
        BOOST_TEST(!unix_instant(text), text);
}

BOOST_AUTO_TEST_CASE(aliyuns_times_are_utc)
{
    BOOST_TEST(utc_text(*china_instant("2024-01-02 11:04:05")) == "2024-01-02T03:04:05Z");
}

BOOST_AUTO_TEST_CASE(the_log_sees_no_long_numbers_and_no_line_ends)
{
    BOOST_TEST(for_log("13800138000号码格式错误") == "#号码格式错误");
    BOOST_TEST(for_log("触发天级流控Permits:10") == "触发天级流控Permits:10");
    BOOST_TEST(for_log("a\r\nb\tc") == "a  b c");
    BOOST_TEST(for_log("code 123456") == "code 123456");
    std::string endless;
    for (int times = 0; times < 200; ++times)
        endless += "错";
    BOOST_TEST(for_log("x" + endless).size() == 298u);
}

BOOST_AUTO_TEST_CASE(a_subject_has_no_signs_that_alipay_refuses)
{
    BOOST_TEST(plain_words("证书 a/b=c&d", 256) == "证书 a b c d");
    BOOST_TEST(plain_words("数字证书", 2) == "数字");
}

BOOST_AUTO_TEST_CASE(what_is_too_long_for_a_text_message_says_where_to_read_it)
{
    BOOST_TEST(shortened("营业执照看不清", 35) == "营业执照看不清");
    const std::string reason = "营业执照看不清，请重新扫描后上传彩色的原件，并在申请表上加盖公章，日期不能早于今天。";
    const auto text = shortened(reason, 35);
    BOOST_TEST(code_points(text) <= 35u);
    BOOST_TEST(text.ends_with("…（全文请登录查看）"));
    const auto kept = text.substr(0, text.find("…"));
    BOOST_TEST(code_points(kept) >= 20u);
    BOOST_TEST(reason.starts_with(kept));
}

BOOST_AUTO_TEST_SUITE_END()
