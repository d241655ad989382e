// Text messages by the second provider, against the sandbox.
#include "outside/tencent_texts.hpp"

#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(tencent_texts)

using namespace cakey;
using cakey::outside::TencentTexts;
using cakey::support::CalmSandbox;

namespace {

struct Phone : CalmSandbox {
    Answer<std::string> send(const std::string& out_id, const std::string& reason = "营业执照看不清")
    {
        return texts.send({mobile, TextPurpose::refused, {{"order", "C1"}, {"reason", reason}}, out_id});
    }

    Answer<TextFate> fate(const std::string& out_id) { return texts.fate(mobile, out_id, china_date(clock.now())); }

    std::size_t received(const std::string& out_id) const
    {
        std::size_t count = 0;
        for (const auto& message : sandbox.get("/sms"))
            count += message.at("out_id") == out_id;
        return count;
    }

    const std::string mobile = "13800138001";
    TencentTexts texts{sandbox.second_texts(), clock};
};

}

BOOST_FIXTURE_TEST_CASE(a_message_arrives_with_its_words_in_their_places_and_is_told_of, Phone)
{
    const auto answer = send("tencent-1");
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST(answer.value != "");
    support::wait_until([&] { return fate("tencent-1").value == TextFate::delivered; });
    std::string text;
    for (const auto& message : sandbox.get("/sms"))
        if (message.at("out_id") == "tencent-1")
            text = message.at("text").get<std::string>();
    BOOST_TEST(text.find("C1未通过审核，原因：营业执照看不清") != std::string::npos, text);
}

BOOST_FIXTURE_TEST_CASE(of_what_it_never_heard_it_cannot_tell, Phone)
{
    sandbox.arm("tencent.SendSms", "down", 1);
    BOOST_TEST((send("tencent-down").heard == Heard::unknown));
    const auto answer = fate("tencent-down");
    BOOST_TEST((answer.heard == Heard::done));
    BOOST_TEST((answer.value == TextFate::untold));
    sandbox.arm("tencent.SendSms", "timeout_after", 1);
    BOOST_TEST((send("tencent-lost").heard == Heard::unknown));
    support::wait_until([&] { return fate("tencent-lost").value == TextFate::delivered; });
    BOOST_TEST(received("tencent-lost") == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_answer_of_the_providers_leaves_it_unknown, Phone)
{
    for (const std::string fault : {"html", "redirect", "flood"}) {
        sandbox.arm("tencent.SendSms", fault);
        BOOST_TEST((send("tencent-" + fault).heard == Heard::unknown), fault);
        BOOST_TEST(received("tencent-" + fault) == 0u);
    }
}

BOOST_FIXTURE_TEST_CASE(what_failed_is_told_with_the_carriers_word, Phone)
{
    sandbox.arm("tencent.SendSms", "undelivered");
    BOOST_TEST((send("tencent-failed").heard == Heard::done));
    support::wait_until([&] { return fate("tencent-failed").value == TextFate::failed; });
    BOOST_TEST(fate("tencent-failed").code == "UNDELIV");
}

BOOST_FIXTURE_TEST_CASE(refusals_are_told_by_whose_fault_they_are, Phone)
{
    sandbox.arm("tencent.SendSms", "no_balance");
    const auto poor = send("tencent-poor");
    BOOST_TEST((poor.heard == Heard::refused));
    BOOST_TEST(texts.is_own_fault(poor.code));
    sandbox.arm("tencent.SendSms", "system_error");
    BOOST_TEST((send("tencent-error").heard == Heard::unknown));

    const support::TemporaryDirectory directory;
    auto settings = sandbox.second_texts();
    settings.secret_key_file = directory.write("secret", "another");
    const auto stranger =
        TencentTexts(settings, clock).send({mobile, TextPurpose::password_changed, {}, "tencent-key"});
    BOOST_TEST(stranger.code == "AuthFailure.SignatureFailure");
    const auto bad = texts.send({"12345678901", TextPurpose::password_changed, {}, "tencent-bad"});
    BOOST_TEST((bad.heard == Heard::refused));
    BOOST_TEST(!texts.is_own_fault(bad.code));
}

BOOST_FIXTURE_TEST_CASE(a_long_reason_is_cut_as_for_the_first, Phone)
{
    std::string reason;
    for (int n = 0; n < 20; ++n)
        reason += "申请表没有加盖公章，";
    const auto answer = send("tencent-long", reason);
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
}

BOOST_AUTO_TEST_SUITE_END()
