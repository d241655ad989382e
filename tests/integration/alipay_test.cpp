// Alipay's client against the sandbox: a trade's life, and every way in which an answer can be lost or spoilt.
#include "outside/alipay.hpp"

#include "support/certificates.hpp"
#include "support/post_box.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(alipay)

using namespace cakey;
using cakey::outside::Alipay;
using cakey::outside::AlipayNotices;
using cakey::support::CalmSandbox;
using cakey::support::CertificateShelf;
using cakey::support::PostBox;
using cakey::support::Sandbox;

namespace {

struct Counter : CalmSandbox {
    Counter() : Counter(Sandbox::running().alipay()) {}
    explicit Counter(outside::AlipaySettings mode) : settings(with_notices(std::move(mode))) {}

    outside::AlipaySettings with_notices(outside::AlipaySettings mode) const
    {
        mode.notify_url = box.url();
        return mode;
    }

    std::string precreate(const std::string& number, Fen total = Fen(20000))
    {
        const auto answer = gateway.precreate(number, total, "数字证书 订单" + number);
        BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
        return answer.value;
    }

    void pay(const std::string& qr_code, const std::string& coupon = {}) const
    {
        sandbox.post("/alipay/scan", {{"qr_code", qr_code}});
        sandbox.post("/alipay/pay", {{"qr_code", qr_code}, {"coupon", coupon}});
    }

    TradeStatus status(const std::string& number)
    {
        const auto answer = gateway.query(number);
        BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
        return answer.value.status;
    }

    RefundFate fate(const std::string& number, const std::string& request, Fen amount)
    {
        const auto answer = gateway.refunded(number, request, amount);
        BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
        return answer.value;
    }

    bool is_refunded(const std::string& number, const std::string& request, Fen amount = Fen(20000))
    {
        return fate(number, request, amount) == RefundFate::moved;
    }

    // Another number for each case: the sandbox lives as long as the test program.
    std::string number(const std::string& name) const { return "AT" + name; }

    PostBox box;
    CertificateShelf shelf;
    outside::AlipaySettings settings;
    Alipay gateway{settings, clock, &shelf};
};

struct CertificateCounter : Counter {
    CertificateCounter() : Counter(Sandbox::running().alipay_by_certificate()) {}

    // Alipay signs with another key from now on; the number of its certificate.
    std::string rotate(const std::string& by = {}) const
    {
        return sandbox.post("/alipay/rotate", {{"by", by}})["alipay_cert_sn"];
    }
};
}

BOOST_FIXTURE_TEST_CASE(a_trade_is_born_scanned_paid_and_refunded, Counter)
{
    const auto no = number("life");
    const auto code = precreate(no);
    BOOST_TEST(code.starts_with("https://"));
    BOOST_TEST((status(no) == TradeStatus::not_exist));

    sandbox.post("/alipay/scan", {{"qr_code", code}});
    BOOST_TEST((status(no) == TradeStatus::wait_buyer_pay));
    sandbox.post("/alipay/pay", {{"qr_code", code}});
    const auto trade = gateway.query(no).value;
    BOOST_TEST((trade.status == TradeStatus::success));
    BOOST_TEST(trade.total.count() == 20000);
    BOOST_TEST(trade.trade_no != "");
    BOOST_REQUIRE(trade.paid_at.has_value());
    BOOST_TEST((clock.now() - *trade.paid_at < std::chrono::minutes(5)));

    BOOST_TEST(!is_refunded(no, "R1"));
    BOOST_TEST((gateway.refund({no, "R1", Fen(5000), "材料不符"}).heard == Heard::done));
    BOOST_TEST(is_refunded(no, "R1", Fen(5000)));
    BOOST_TEST(!is_refunded(no, "R2"));
    BOOST_TEST((status(no) == TradeStatus::success));
    BOOST_TEST((gateway.refund({no, "R2", Fen(15000), "材料不符"}).heard == Heard::done));
    BOOST_TEST((status(no) == TradeStatus::closed));
}

BOOST_FIXTURE_TEST_CASE(the_same_refund_twice_moves_money_once, Counter)
{
    const auto no = number("twice");
    pay(precreate(no));
    BOOST_TEST((gateway.refund({no, "R", Fen(20000), "拒绝"}).heard == Heard::done));
    const auto again = gateway.refund({no, "R", Fen(20000), "拒绝"});
    BOOST_TEST((again.heard == Heard::unknown), again.code);
    BOOST_TEST(is_refunded(no, "R"));
}

BOOST_FIXTURE_TEST_CASE(the_same_refund_with_another_amount_is_refused_and_told_apart_when_asked_about, Counter)
{
    const auto no = number("other");
    pay(precreate(no));
    BOOST_TEST((gateway.refund({no, "R", Fen(5000), "拒绝"}).heard == Heard::done));
    const auto other = gateway.refund({no, "R", Fen(6000), "拒绝"});
    BOOST_TEST((other.heard == Heard::refused));
    BOOST_TEST(other.code == "ACQ.DISCORDANT_REPEAT_REQUEST");
    BOOST_TEST((fate(no, "R", Fen(6000)) == RefundFate::other_amount));
    BOOST_TEST((fate(no, "R", Fen(5000)) == RefundFate::moved));
}

BOOST_FIXTURE_TEST_CASE(asking_twice_for_a_code_is_harmless_with_another_amount_refused, Counter)
{
    const auto no = number("again");
    const auto code = precreate(no);
    BOOST_TEST(precreate(no) == code);
    sandbox.post("/alipay/scan", {{"qr_code", code}});
    const auto other = gateway.precreate(no, Fen(1), "数字证书 订单" + no);
    BOOST_TEST((other.heard == Heard::refused), other.code);
}

BOOST_FIXTURE_TEST_CASE(closing_says_done_or_forbidden, Counter)
{
    BOOST_TEST((gateway.close(number("never")).heard == Heard::done));
    const auto waiting = number("waiting");
    sandbox.post("/alipay/scan", {{"qr_code", precreate(waiting)}});
    BOOST_TEST((gateway.close(waiting).heard == Heard::done));
    BOOST_TEST((status(waiting) == TradeStatus::closed));
    const auto paid = number("paid");
    pay(precreate(paid));
    BOOST_TEST((gateway.close(paid).heard == Heard::refused));
}

BOOST_FIXTURE_TEST_CASE(a_subject_with_forbidden_signs_is_cleaned, Counter)
{
    const auto answer = gateway.precreate(number("subject"), Fen(100), "a/b=c&d \"e\" 证书");
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
}

BOOST_FIXTURE_TEST_CASE(an_answer_lost_or_spoilt_is_unknown_never_done, Counter)
{
    const auto no = number("spoilt");
    pay(precreate(no));
    for (const auto fault :
         {"down", "timeout_after", "system_error", "acq_system_error", "system_error_after", "unsigned_error",
          "unsigned", "wrong_sign", "duplicate_node", "html", "redirect", "flood"}) {
        sandbox.arm("alipay.trade.query", fault, 2);  // a dead kept connection is tried again by libcurl
        BOOST_TEST((gateway.query(no).heard == Heard::unknown), fault);
        sandbox.disarm();
        BOOST_TEST((status(no) == TradeStatus::success), fault);
    }
}

BOOST_FIXTURE_TEST_CASE(order_and_blanks_of_an_answer_do_not_matter, Counter)
{
    const auto no = number("blanks");
    pay(precreate(no));
    for (const auto fault : {"sign_first", "whitespace"}) {
        sandbox.arm("alipay.trade.query", fault);
        BOOST_TEST((status(no) == TradeStatus::success), fault);
    }
}

BOOST_FIXTURE_TEST_CASE(a_refund_whose_answer_is_lost_is_found_by_asking, Counter)
{
    for (const auto fault : {"timeout_after", "system_error_after", "fund_change_n", "wrong_sign"}) {
        const auto no = number(std::string("lost") + fault);
        pay(precreate(no));
        sandbox.arm("alipay.trade.refund", fault, 2);
        BOOST_TEST((gateway.refund({no, "R", Fen(20000), "拒绝"}).heard == Heard::unknown), fault);
        sandbox.disarm();
        BOOST_TEST(is_refunded(no, "R"), fault);
    }
}

BOOST_FIXTURE_TEST_CASE(what_a_coupon_paid_is_not_for_the_invoice_by_query_and_by_notice, Counter)
{
    const auto no = number("coupon");
    pay(precreate(no), "5.50");
    const auto trade = gateway.query(no).value;
    BOOST_CHECK(trade.total == Fen(20000));
    BOOST_CHECK(trade.invoice_amount == Fen(19450));
    const auto notice = std::get<Notice>(AlipayNotices(sandbox.notices(), clock).verify(box.next()));
    BOOST_CHECK(notice.total == Fen(20000));
    BOOST_CHECK(notice.invoice_amount == Fen(19450));
}

BOOST_FIXTURE_TEST_CASE(a_refund_that_never_happened_is_not_found, Counter)
{
    const auto no = number("notthere");
    pay(precreate(no));
    sandbox.arm("alipay.trade.refund", "seller_balance_not_enough");
    const auto answer = gateway.refund({no, "R", Fen(20000), "拒绝"});
    BOOST_TEST((answer.heard == Heard::refused));
    BOOST_TEST(answer.code == "ACQ.SELLER_BALANCE_NOT_ENOUGH");
    BOOST_TEST(!is_refunded(no, "R"));
    BOOST_TEST((gateway.refund({number("nobody"), "R", Fen(1), "拒绝"}).heard == Heard::refused));
}

BOOST_FIXTURE_TEST_CASE(a_foreign_authority_is_not_spoken_to, Counter)
{
    settings.ca_file.clear();
    Alipay stranger(settings, clock);
    BOOST_TEST((stranger.precreate(number("tls"), Fen(100), "x").heard == Heard::later));
}

BOOST_FIXTURE_TEST_CASE(a_wrong_key_is_diagnosed_without_quoting_anything, Counter)
{
    settings.app_private_key_file = support::RsaKeys::ours().private_file;
    Alipay stranger(settings, clock);
    const auto answer = stranger.precreate(number("key"), Fen(100), "某公司的证书");
    BOOST_TEST((answer.heard == Heard::refused));
    BOOST_TEST(answer.code == "isv.invalid-signature");
    BOOST_TEST(answer.text.find("another public key") != std::string::npos, answer.text);
    BOOST_TEST(answer.text.find("某公司") == std::string::npos, answer.text);
}

BOOST_FIXTURE_TEST_CASE(a_trade_lives_as_well_in_certificate_mode, CertificateCounter)
{
    const auto no = number("bycert");
    pay(precreate(no));
    BOOST_TEST((status(no) == TradeStatus::success));
    BOOST_TEST((gateway.refund({no, "R", Fen(20000), "拒绝"}).heard == Heard::done));
    BOOST_TEST(is_refunded(no, "R"));
    BOOST_TEST((gateway.query(number("nobody")).value.status == TradeStatus::not_exist));
}

BOOST_FIXTURE_TEST_CASE(numbers_of_other_certificates_are_refused_by_the_gateway, CertificateCounter)
{
    settings.keys.root_certificates = settings.keys.certificate;
    Alipay stranger(settings, clock);
    const auto answer = stranger.query(number("roots"));
    BOOST_TEST((answer.heard == Heard::refused));
    BOOST_TEST(answer.code == "isv.invalid-alipay-root-cert-sn");
}

BOOST_FIXTURE_TEST_CASE(an_answer_that_names_no_certificate_is_unknown, CertificateCounter)
{
    const auto no = number("unnamed");
    pay(precreate(no));
    sandbox.arm("alipay.trade.query", "no_cert_sn");
    BOOST_TEST((gateway.query(no).heard == Heard::unknown));
    BOOST_TEST((status(no) == TradeStatus::success));
}

BOOST_FIXTURE_TEST_CASE(a_certificate_that_alipay_changed_to_is_fetched_once, CertificateCounter)
{
    const auto no = number("rotated");
    pay(precreate(no));
    const auto named = rotate();
    BOOST_TEST((status(no) == TradeStatus::success));
    BOOST_TEST(shelf.kept.contains(named));

    // Known by now: a gateway that gives none away any more does not matter, to us or to another worker.
    sandbox.arm("alipay.open.app.alipaycert.download", "system_error");
    BOOST_TEST((status(no) == TradeStatus::success));
    BOOST_TEST((Alipay(settings, clock, &shelf).query(no).heard == Heard::done));
    BOOST_TEST((Alipay(settings, clock).query(no).heard == Heard::unknown));
    BOOST_TEST((Alipay(settings, clock).query(no).heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(a_strangers_certificate_is_believed_nothing_whatever_its_name, CertificateCounter)
{
    const auto no = number("stranger");
    pay(precreate(no));
    const auto named = rotate("stranger");
    const auto answer = gateway.query(no);
    BOOST_TEST((answer.heard == Heard::unknown));
    BOOST_TEST(answer.text.find("no certificate that leads to the root") != std::string::npos, answer.text);
    BOOST_TEST(!shelf.kept.contains(named));
    rotate();
    BOOST_TEST((status(no) == TradeStatus::success));
}

BOOST_FIXTURE_TEST_CASE(a_notice_under_a_changed_certificate_is_taken_as_soon_as_the_worker_has_fetched_it,
                        CertificateCounter)
{
    const AlipayNotices notices({settings.app_id, settings.seller_id, settings.keys}, clock, &shelf);
    const auto no = number("noticed");
    const auto code = precreate(no);
    rotate();
    pay(code);
    const auto fields = box.next();
    const auto early = notices.verify(fields);
    BOOST_REQUIRE(std::holds_alternative<NoticeFlaw>(early));
    BOOST_TEST(word(std::get<NoticeFlaw>(early)) == "notice_under_unknown_certificate");

    BOOST_TEST((status(no) == TradeStatus::success));
    const auto again = notices.verify(fields);
    BOOST_REQUIRE(std::holds_alternative<Notice>(again));
    BOOST_TEST(std::get<Notice>(again).out_trade_no == no);
}

BOOST_FIXTURE_TEST_CASE(a_payment_is_notified_and_forged_notices_are_refused, Counter)
{
    Alipay notified(settings, clock);
    const AlipayNotices notices(sandbox.notices(), clock);
    const auto event = [&] { return word(std::get<NoticeFlaw>(notices.verify(box.next()))); };
    const auto no = number("notice");
    const auto code = notified.precreate(no, Fen(20000), "证书").value;

    sandbox.arm("alipay.notify", "forged");
    sandbox.arm("alipay.notify", "wrong_app");
    pay(code);
    BOOST_TEST(event() == "notice_not_genuine");
    BOOST_TEST(event() == "notice_for_other_app");
    const auto notice = std::get<Notice>(notices.verify(box.next()));
    BOOST_TEST(notice.out_trade_no == no);
    BOOST_TEST((notice.status == TradeStatus::success));
    BOOST_TEST(notice.total.count() == 20000);
    BOOST_TEST(notice.paid_at.has_value());
    BOOST_TEST(!notice.about_refund);

    BOOST_TEST((notified.refund({no, "R", Fen(100), "部分"}).heard == Heard::done));
    BOOST_TEST(std::get<Notice>(notices.verify(box.next())).about_refund);
}

BOOST_AUTO_TEST_SUITE_END()
