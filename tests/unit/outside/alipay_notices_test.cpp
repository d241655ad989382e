// Notifications: genuine ones, and the many that are not.
#include "outside/alipay_notices.hpp"

#include "outside/form.hpp"

#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(alipay_notices)

using namespace cakey;
using namespace cakey::outside;
using cakey::support::AlipayCertificates;
using cakey::support::MadeCertificate;
using cakey::support::RsaKeys;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Parameters paid()
{
    return {{"app_id", "2021"},
            {"seller_id", "2088"},
            {"notify_id", "n1"},
            {"notify_type", "trade_status_sync"},
            {"out_trade_no", "C1"},
            {"trade_no", "T1"},
            {"trade_status", "TRADE_SUCCESS"},
            {"total_amount", "200"},
            {"gmt_payment", "2026-11-22 14:05:09"},
            {"body", ""},
            {"fund_bill_list", R"([{"amount":"200.00"}])"}};
}

Fields signed_fields(const Parameters& parameters, const std::string& private_file = RsaKeys::alipays().private_file)
{
    Fields fields(parameters.begin(), parameters.end());
    fields.emplace_back("sign_type", "RSA2");
    const auto alipay = crypto::PrivateKey::from_file(private_file);
    fields.emplace_back("sign", alipay.sign(joined_raw(parameters)));
    return fields;
}

const SystemClock clock_of_today;

std::variant<Notice, NoticeFlaw> looked_at(const Fields& fields)
{
    return AlipayNotices({"2021", "2088", {.public_key = RsaKeys::alipays().public_file}}, clock_of_today)
        .verify(fields);
}

std::optional<Notice> verify(const Fields& fields)
{
    const auto seen = looked_at(fields);
    const auto* notice = std::get_if<Notice>(&seen);
    return notice ? std::optional(*notice) : std::nullopt;
}

std::string_view event_of(const std::variant<Notice, NoticeFlaw>& seen)
{
    const auto* flaw = std::get_if<NoticeFlaw>(&seen);
    return flaw ? word(*flaw) : "taken";
}

std::string_view event_with(const std::string& name, const std::string& value)
{
    auto parameters = paid();
    parameters[name] = value;
    return event_of(looked_at(signed_fields(parameters)));
}

std::optional<Notice> verify_with(const std::string& name, const std::string& value)
{
    auto parameters = paid();
    parameters[name] = value;
    return verify(signed_fields(parameters));
}

}

BOOST_AUTO_TEST_CASE(a_genuine_notice_is_read_empty_fields_are_signed)
{
    const auto notice = verify(signed_fields(paid()));
    BOOST_REQUIRE(notice);
    BOOST_TEST(notice->notify_id == "n1");
    BOOST_TEST(notice->out_trade_no == "C1");
    BOOST_TEST(notice->trade_no == "T1");
    BOOST_TEST((notice->status == TradeStatus::success));
    BOOST_TEST(notice->total.count() == 20000);
    BOOST_CHECK(!notice->invoice_amount);
    BOOST_CHECK(verify_with("invoice_amount", "195.00")->invoice_amount == Fen(19500));
    BOOST_TEST(china_text(*notice->paid_at) == "2026-11-22 14:05:09");
    BOOST_TEST(!notice->about_refund);
}

BOOST_AUTO_TEST_CASE(a_new_field_is_no_obstacle) { BOOST_TEST(verify_with("some_new_field", "1").has_value()); }

BOOST_AUTO_TEST_CASE(a_changed_missing_added_or_doubled_field_is_refused)
{
    const auto genuine = signed_fields(paid());
    for (std::size_t at = 0; at < genuine.size(); ++at) {
        auto fields = genuine;
        fields[at].second += '1';
        BOOST_TEST(!verify(fields), genuine[at].first);
        fields = genuine;
        fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(at));
        BOOST_TEST(!verify(fields), genuine[at].first);
        fields = genuine;
        fields.push_back(genuine[at]);
        BOOST_TEST(!verify(fields), genuine[at].first);
    }
    auto fields = genuine;
    fields.emplace_back("extra", "");
    BOOST_TEST(!verify(fields));
    BOOST_TEST(!verify({}));
}

// The signature is over one text: cut otherwise, it would be other fields that are as well signed.
BOOST_AUTO_TEST_CASE(fields_cut_otherwise_than_they_were_signed_are_refused)
{
    auto parameters = paid();
    parameters["gmt_refund"] = "2026-11-22 15:00:00";
    const auto genuine = signed_fields(parameters);
    BOOST_REQUIRE(verify(genuine)->about_refund);
    Fields in_value, in_name;
    for (const auto& [name, value] : genuine) {
        if (name == "gmt_refund")
            continue;
        const bool before = name == "gmt_payment";
        in_value.emplace_back(name, before ? value + "&gmt_refund=2026-11-22 15:00:00" : value);
        in_name.emplace_back(before ? name + '=' + value + "&gmt_refund" : name,
                             before ? "2026-11-22 15:00:00" : value);
    }
    BOOST_TEST(!verify(in_value));
    BOOST_TEST(!verify(in_name));
}

// The text is cut at each & and there at the first =: base64 may end in it.
BOOST_AUTO_TEST_CASE(a_value_with_an_equals_sign_has_one_meaning_and_is_taken)
{
    BOOST_TEST(verify_with("passback_params", "b3JkZXI9MQ==").has_value());
    BOOST_TEST(verify_with("body", "=").has_value());
}

BOOST_AUTO_TEST_CASE(another_app_or_seller_is_refused_however_well_signed_and_told_apart_from_a_forger)
{
    BOOST_TEST(event_with("app_id", "2022") == "notice_for_other_app");
    BOOST_TEST(event_with("seller_id", "2089") == "notice_for_other_seller");
    BOOST_TEST(event_with("seller_id", "") == "notice_for_other_seller");
    auto forged = signed_fields(paid());
    forged[0].second = "2022";
    BOOST_TEST(event_of(looked_at(forged)) == "notice_not_genuine");
}

// Whether its name is under the signature is nowhere written.
BOOST_AUTO_TEST_CASE(in_certificate_mode_a_notice_is_verified_with_the_certificate_that_it_names)
{
    const auto& made = AlipayCertificates::made();
    const AlipayNotices notices(
        {"2021", "2088", {.certificate = made.alipay_file, .root_certificates = made.root_file}}, clock_of_today);
    const auto event = [&](const MadeCertificate& signer, const std::string& number, bool is_signed) {
        auto parameters = paid();
        if (is_signed)
            parameters["alipay_cert_sn"] = number;
        auto fields = signed_fields(parameters, signer.private_file);
        if (!is_signed && !number.empty())
            fields.emplace_back("alipay_cert_sn", number);
        return event_of(notices.verify(fields));
    };
    const std::string on_file = "02c303f718dd64d771d0f98f594e75b8", next = "482a70134ed03772f0314dc0ffe9f259";
    BOOST_TEST(event(made.alipay, "", false) == "taken");
    BOOST_TEST(event(made.alipay, on_file, true) == "taken");
    BOOST_TEST(event(made.alipay, on_file, false) == "taken");
    BOOST_TEST(event(made.next, on_file, false) == "notice_not_genuine");
    BOOST_TEST(event(made.next, "", false) == "notice_not_genuine");
    BOOST_TEST(event(made.next, next, false) == "notice_under_unknown_certificate");
    BOOST_TEST(event(made.alipay, "nonsense", true) == "notice_under_unknown_certificate");
}

BOOST_AUTO_TEST_CASE(a_notice_about_a_refund_is_known_as_one)
{
    BOOST_TEST(verify_with("refund_fee", "10.00")->about_refund);
    BOOST_TEST(verify_with("gmt_refund", "2026-11-22 15:00:00.123")->about_refund);
    BOOST_TEST(!verify_with("refund_fee", "0.00")->about_refund);
}

BOOST_AUTO_TEST_CASE(an_unknown_status_is_nothing_to_act_on_and_an_unreadable_amount_no_payment)
{
    BOOST_TEST((verify_with("trade_status", "TRADE_NEW_WORD")->status == TradeStatus::not_exist));
    BOOST_TEST(event_with("total_amount", "2e2") == "notice_unreadable");
}

BOOST_AUTO_TEST_SUITE_END()
