// Text messages against the sandbox.
#include "outside/sms.hpp"

#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(sms)

using namespace cakey;
using cakey::outside::AliyunTexts;
using cakey::support::CalmSandbox;

namespace {

struct Phone : CalmSandbox {
    Answer<std::string> send(const std::string& out_id)
    {
        return texts.send({mobile,
                           TextPurpose::dispatched,
                           {{"order", "C*~ 1"}, {"courier", "顺丰+EMS"}, {"number", "SF1234567890123"}},
                           out_id});
    }

    // Asks until the provider knows how it ended.
    TextFate fate_of(const std::string& out_id)
    {
        Answer<TextFate> answer;
        support::wait_until([&] {
            answer = texts.fate(mobile, out_id, china_date(clock.now()));
            BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
            return answer.value != TextFate::waiting;
        });
        return answer.value;
    }

    std::size_t received(const std::string& out_id) const
    {
        std::size_t count = 0;
        for (const auto& message : sandbox.get("/sms"))
            count += message.at("out_id") == out_id;
        return count;
    }

    std::string words_of(const std::string& out_id) const
    {
        std::string words;
        for (const auto& message : sandbox.get("/sms"))
            if (message.at("out_id") == out_id)
                words = message.at("text").get<std::string>();
        return words;
    }

    const std::string mobile = "13800138000";
    AliyunTexts texts{sandbox.texts(), clock};
};

}

BOOST_FIXTURE_TEST_CASE(a_message_arrives_with_its_words_and_its_fate_is_known, Phone)
{
    const auto answer = send("sms a*~");
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST(answer.value != "");
    BOOST_TEST((fate_of("sms a*~") == TextFate::delivered));
    BOOST_TEST(words_of("sms a*~").find("顺丰+EMS") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_message_whose_answer_was_lost_went_out_once_and_can_be_asked_for, Phone)
{
    sandbox.arm("SendSms", "timeout_after", 1);
    BOOST_TEST((send("sms-lost").heard == Heard::unknown));
    BOOST_TEST((fate_of("sms-lost") == TextFate::delivered));
    BOOST_TEST(received("sms-lost") == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_message_that_never_left_is_unheard_of, Phone)
{
    sandbox.arm("SendSms", "down", 1);
    BOOST_TEST((send("sms-down").heard == Heard::unknown));
    BOOST_TEST((fate_of("sms-down") == TextFate::unheard_of));
}

BOOST_FIXTURE_TEST_CASE(what_is_no_answer_of_the_providers_leaves_it_unknown, Phone)
{
    for (const std::string fault : {"html", "redirect", "flood"}) {
        sandbox.arm("SendSms", fault);
        BOOST_TEST((send("sms-" + fault).heard == Heard::unknown), fault);
        BOOST_TEST((fate_of("sms-" + fault) == TextFate::unheard_of), fault);
        sandbox.arm("QuerySendDetails", fault);
        BOOST_TEST((texts.fate(mobile, "sms-" + fault, china_date(clock.now())).heard != Heard::done), fault);
    }
}

BOOST_FIXTURE_TEST_CASE(limits_are_for_later_and_system_errors_unknown, Phone)
{
    for (const auto fault : {"business_limit", "throttled"}) {
        sandbox.arm("SendSms", fault);
        BOOST_TEST((send("sms-limit").heard == Heard::later), fault);
    }
    sandbox.arm("SendSms", "system_error");
    BOOST_TEST((send("sms-error").heard == Heard::unknown));
    sandbox.arm("SendSms", "no_balance");
    const auto poor = send("sms-poor");
    BOOST_TEST((poor.heard == Heard::refused));
    BOOST_TEST(texts.is_own_fault(poor.code));
    sandbox.arm("SendSms", "undelivered");
    BOOST_TEST((send("sms-undelivered").heard == Heard::done));
    BOOST_TEST((fate_of("sms-undelivered") == TextFate::failed));
}

BOOST_FIXTURE_TEST_CASE(a_bad_number_or_secret_is_refused_and_quotes_nothing, Phone)
{
    const auto bad = texts.send({"12345678901", TextPurpose::registration_code, {{"code", "482913"}}, "sms-bad"});
    BOOST_TEST((bad.heard == Heard::refused));
    BOOST_TEST(bad.code == "isv.MOBILE_NUMBER_ILLEGAL");
    BOOST_TEST(!texts.is_own_fault(bad.code));
    BOOST_TEST(bad.text.find("12345678901") == std::string::npos, bad.text);

    const support::TemporaryDirectory directory;
    auto settings = sandbox.texts();
    settings.access_key_secret_file = directory.write("secret", "another");
    const auto stranger =
        AliyunTexts(settings, clock).send({mobile, TextPurpose::registration_code, {{"code", "482913"}}, "sms-key"});
    BOOST_TEST((stranger.heard == Heard::refused));
    BOOST_TEST(stranger.code == "SignatureDoesNotMatch");
    BOOST_TEST(stranger.text.find("482913") == std::string::npos, stranger.text);
}

BOOST_FIXTURE_TEST_CASE(a_reason_of_two_hundred_characters_is_cut_to_what_the_provider_takes, Phone)
{
    std::string reason;
    for (int n = 0; n < 20; ++n)
        reason += "申请表没有加盖公章，";
    const auto answer = texts.send({mobile, TextPurpose::refused, {{"order", "C1"}, {"reason", reason}}, "sms-long"});
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST(words_of("sms-long").find("…（全文请登录查看）") != std::string::npos);

    auto settings = sandbox.texts();
    settings.variable_characters = 200;
    const auto whole = AliyunTexts(settings, clock)
                           .send({mobile, TextPurpose::refused, {{"order", "C1"}, {"reason", reason}}, "sms-whole"});
    BOOST_TEST((whole.heard == Heard::refused));
    BOOST_TEST(whole.code == "isv.PARAM_LENGTH_LIMIT");
}

BOOST_FIXTURE_TEST_CASE(a_one_time_password_goes_by_its_template, Phone)
{
    const auto answer = texts.send({mobile, TextPurpose::one_time_password, {{"password", "ABCDEFGHJK"}}, "sms-otp"});
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
}

BOOST_FIXTURE_TEST_CASE(more_than_a_page_of_messages_is_searched, Phone)
{
    BOOST_TEST((send("sms-first").heard == Heard::done));
    for (int times = 0; times < 51; ++times)
        BOOST_REQUIRE((send("sms-later").heard == Heard::done));
    BOOST_TEST((fate_of("sms-first") == TextFate::delivered));
}

BOOST_AUTO_TEST_SUITE_END()
