// The bill as the sandbox makes it: asked for, fetched, unpacked, read.
#include "outside/alipay_bills.hpp"

#include "support/post_box.hpp"
#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(alipay_bills_of_the_sandbox)

using namespace cakey;
using cakey::support::CalmSandbox;

namespace {

constexpr auto asking = "alipay.data.dataservice.bill.downloadurl.query";

struct Today : CalmSandbox {
    void pay(const std::string& number)
    {
        const auto code = gateway.precreate(number, Fen(46000), "数字证书，企业（新办）").value;
        sandbox.post("/alipay/scan", {{"qr_code", code}});
        sandbox.post("/alipay/pay", {{"qr_code", code}});
    }

    // The sandbox makes a bill of the day before as Alipay does, and of today when it is told to.
    Answer<Bill> fetch()
    {
        sandbox.arm(asking, "today_too");
        return bills.fetch(china_date(clock.now()));
    }

    std::vector<BillEntry> fetched(const std::string& number)
    {
        auto answer = fetch();
        BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
        BOOST_TEST(answer.value.flaws.empty());
        std::erase_if(answer.value.entries, [&](const auto& entry) { return entry.out_trade_no != number; });
        return answer.value.entries;
    }

    outside::AlipaySettings settings = sandbox.alipay();
    outside::Alipay gateway{settings, clock};
    outside::AlipayBills bills{settings, clock};
};

}

BOOST_FIXTURE_TEST_CASE(payments_and_refunds_of_the_day_are_on_its_bill, Today)
{
    pay("BILL_1_1");
    BOOST_TEST((gateway.refund({"BILL_1_1", "BILL_1_1_R", Fen(46000), "拒绝"}).heard == Heard::done));
    const auto entries = fetched("BILL_1_1");
    BOOST_REQUIRE(entries.size() == 2u);
    BOOST_TEST((entries[0].kind == BillKind::payment));
    BOOST_TEST(entries[0].amount.count() == 46000);
    BOOST_TEST(entries[0].trade_no == gateway.query("BILL_1_1").value.trade_no);
    BOOST_TEST((clock.now() - entries[0].at < std::chrono::minutes(5)));
    BOOST_TEST((entries[1].kind == BillKind::refund));
    BOOST_TEST(entries[1].out_request_no == "BILL_1_1_R");
    BOOST_TEST(entries[1].amount.count() == 46000);
}

BOOST_FIXTURE_TEST_CASE(there_is_no_bill_of_a_day_that_is_not_over, Today)
{
    const auto answer = bills.fetch(china_date(clock.now()));
    BOOST_TEST((answer.heard == Heard::refused));
    BOOST_TEST(answer.code.ends_with("BILL_NOT_EXIST"), answer.code);
}

BOOST_FIXTURE_TEST_CASE(a_day_on_which_nothing_moved_has_an_empty_bill, Today)
{
    const auto answer = bills.fetch(*date_in("2020-01-01"));
    BOOST_TEST((answer.heard == Heard::done), answer.code);
    BOOST_TEST(answer.value.entries.empty());
    BOOST_TEST(answer.value.flaws.empty());
}

BOOST_FIXTURE_TEST_CASE(a_bill_that_lies_elsewhere_is_not_fetched, Today)
{
    pay("BILL_2_1");
    settings.bill_hosts = {"alipay.com"};
    outside::AlipayBills others{settings, clock};
    sandbox.arm(asking, "today_too");
    const auto answer = others.fetch(china_date(clock.now()));
    BOOST_TEST((answer.heard == Heard::refused));
    BOOST_TEST(answer.code == "host");
}

BOOST_FIXTURE_TEST_CASE(whatever_is_wrong_with_the_file_is_no_bill, Today)
{
    pay("BILL_3_1");
    for (const auto* fault : {"expired", "bomb", "not_a_zip", "torn", "html", "redirect", "flood"}) {
        sandbox.arm("alipay.bill", fault);
        const auto answer = fetch();
        BOOST_TEST((answer.heard == Heard::later || answer.heard == Heard::unknown), fault);
    }
    BOOST_TEST(fetched("BILL_3_1").size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_line_that_cannot_be_read_is_a_flaw, Today)
{
    pay("BILL_4_1");
    sandbox.arm("alipay.bill", "spoilt_line");
    const auto answer = fetch();
    BOOST_TEST((answer.heard == Heard::done));
    BOOST_TEST(answer.value.flaws.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(an_answer_that_is_not_alipays_is_not_followed, Today)
{
    pay("BILL_5_1");
    sandbox.arm(asking, "today_too");
    sandbox.arm(asking, "wrong_sign");
    BOOST_TEST((bills.fetch(china_date(clock.now())).heard == Heard::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
