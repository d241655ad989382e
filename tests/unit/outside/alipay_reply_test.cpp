// Alipay's answers: what a right, wrong or missing signature and each code make of them.
#include "outside/alipay_reply.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(alipay_reply)

using namespace cakey;
using namespace cakey::outside;
using cakey::support::RsaKeys;

namespace {

const std::string method = "alipay.trade.query";

std::string sign(const std::string& text)
{
    return crypto::PrivateKey::from_file(RsaKeys::alipays().private_file).sign(text);
}

std::string body(const std::string& node, const std::string& sign)
{
    return R"({"alipay_trade_query_response":)" + node + R"(,"sign":")" + sign + "\"}";
}

AlipayReply read(const std::string& text)
{
    const auto key = crypto::PublicKey::from_file(RsaKeys::alipays().public_file);
    return read_alipay(method, text, [&](const std::string&) { return std::optional(key); });
}

AlipayReply read_signed(const std::string& node) { return read(body(node, sign(node))); }

Heard heard(const std::string& code, const std::string& sub_code)
{
    return read_signed(R"({"code":")" + code + R"(","msg":"m","sub_code":")" + sub_code + R"(","sub_msg":"s"})").heard;
}

}

BOOST_AUTO_TEST_CASE(a_rightly_signed_success_is_read)
{
    const auto reply = read_signed(
        R"({"code":"10000","msg":"Success","qr_code":"https:\/\/qr.alipay.com\/bax1","list":[{"sign":"x"}]})");
    BOOST_TEST((reply.heard == Heard::done));
    BOOST_TEST(reply.field("qr_code") == "https://qr.alipay.com/bax1");
    BOOST_TEST(reply.field("absent") == "");
}

BOOST_AUTO_TEST_CASE(a_signature_over_unescaped_slashes_holds_too)
{
    const auto node = [](const std::string& slash) { return R"({"code":"10000","u":"a)" + slash + R"(b"})"; };
    BOOST_TEST((read(body(node("\\/"), sign(node("/")))).heard == Heard::done));
}

BOOST_AUTO_TEST_CASE(a_backslash_that_is_escaped_itself_escapes_no_slash)
{
    const std::string node = R"({"code":"10000","u":"a\/b"})";
    BOOST_TEST((read(body(R"({"code":"10000","u":"a\\/b"})", sign(node))).heard == Heard::unknown));
}

BOOST_AUTO_TEST_CASE(a_success_without_a_right_signature_is_unknown_and_unread)
{
    const std::string node = R"({"code":"10000","trade_status":"TRADE_SUCCESS"})";
    for (const auto& text :
         {body(node, ""), body(node, sign(node + " ")), R"({"alipay_trade_query_response":)" + node + "}",
          R"({"alipay_trade_query_response":{"code":"10000","sign":")" + sign("") + "\"}}"}) {
        const auto reply = read(text);
        BOOST_TEST((reply.heard == Heard::unknown), text);
        BOOST_TEST(reply.fields.empty(), text);
    }
}

BOOST_AUTO_TEST_CASE(an_answer_is_verified_with_the_certificate_that_its_root_names)
{
    const auto key = crypto::PublicKey::from_file(RsaKeys::alipays().public_file);
    std::vector<std::string> asked;
    const auto key_of = [&](const std::string& number) {
        asked.push_back(number);
        return number == "known" ? std::optional(key) : std::nullopt;
    };
    const std::string node = R"({"code":"10000","alipay_cert_sn":"known"})";
    const auto heard = [&](const std::string& more) {
        return read_alipay(method,
                           R"({"alipay_trade_query_response":)" + node + R"(,"sign":")" + sign(node) + '"' + more + '}',
                           key_of)
            .heard;
    };
    BOOST_TEST((heard(R"(,"alipay_cert_sn":"known")") == Heard::done));
    BOOST_TEST((heard(R"(,"alipay_cert_sn":"unknown")") == Heard::unknown));
    BOOST_TEST((heard("") == Heard::unknown));  // the node's is no name
    BOOST_TEST(asked == (std::vector<std::string>{"known", "unknown", ""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_downloaded_certificate_is_read_from_its_base64)
{
    const std::string name = R"({"alipay_open_app_alipaycert_download_response":{"alipay_cert_content":")";
    BOOST_TEST(downloaded_certificate(name + R"(LS0t\nLS0="}})").value_or("none") == "-----");
    BOOST_TEST(downloaded_certificate(name + R"(?"}})").value_or("none") == "none");
    BOOST_TEST(downloaded_certificate("<html>").value_or("none") == "");
}

BOOST_AUTO_TEST_CASE(an_unsigned_failure_proves_nothing)
{
    const auto reply = read(
        R"({"error_response":{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST"}})");
    BOOST_TEST((reply.heard == Heard::unknown));
    BOOST_TEST(reply.code == "ACQ.TRADE_NOT_EXIST");
    BOOST_TEST((read("<html>502</html>").heard == Heard::unknown));
}

BOOST_AUTO_TEST_CASE(codes_tell_what_happened)
{
    BOOST_TEST((heard("10000", "") == Heard::done));
    BOOST_TEST((heard("20000", "isp.unknow-error") == Heard::unknown));
    BOOST_TEST((heard("40005", "") == Heard::later));
    for (const auto code : {"20001", "40001", "40002", "40003", "40006"})
        BOOST_TEST((heard(code, "isv.invalid-signature") == Heard::refused), code);
    BOOST_TEST((heard("99999", "") == Heard::unknown));
}

BOOST_AUTO_TEST_CASE(business_failures_are_told_apart)
{
    for (const auto code : {"ACQ.SYSTEM_ERROR", "AQC.SYSTEM_ERROR", "aop.unknow-error"})
        BOOST_TEST((heard("40004", code) == Heard::unknown), code);
    BOOST_TEST((heard("40004", "ACQ.REFUND_CHARGE_ERROR") == Heard::later));
    for (const auto code :
         {"ACQ.TRADE_NOT_EXIST", "ACQ.TRADE_HAS_SUCCESS", "ACQ.CONTEXT_INCONSISTENT", "ACQ.TRADE_STATUS_ERROR",
          "ACQ.SELLER_BALANCE_NOT_ENOUGH", "ACQ.REASON_TRADE_STATUS_INVALID", "ACQ.DISCORDANT_REPEAT_REQUEST"})
        BOOST_TEST((heard("40004", code) == Heard::refused), code);
}

BOOST_AUTO_TEST_SUITE_END()
