// What somebody does from the shell at night: looks, and has tried once more what is stuck.
#include "ctl/orders.hpp"
#include "ctl/outbox.hpp"
#include "domain/fault.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(night_shift)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string first = "2026112300000001_1_1";

// An order that was paid and refused, and whose refund is stuck.
struct Stuck : Workshop {
    Stuck()
    {
        attempt();
        step(OutboxKind::payment);
        gateway.pay(first, clock.at);
        notify(first);
        step(OutboxKind::payment);
        refuse();
        gateway.next("refund", Mishap::refused, "ACQ.TRADE_HAS_FINISHED");
        step(OutboxKind::refund);
    }

    std::string retry(OutboxKind kind, bool in_earnest)
    {
        std::ostringstream out;
        try {
            ctl::retry(store, kind, 1, in_earnest, out, clock.at);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return out.str();
    }

    static std::string printed(const ctl::Findings& findings, bool as_json = false)
    {
        std::ostringstream out;
        ctl::print(findings, as_json, out);
        return out.str();
    }
};

}

BOOST_FIXTURE_TEST_CASE(what_is_stuck_is_listed_first, Stuck)
{
    const auto listed = ctl::outbox_listed(store);
    BOOST_REQUIRE(!listed.empty());
    const auto& refund = listed.front();
    BOOST_TEST(refund.at("kind").get<std::string>() == "refund");
    BOOST_TEST(refund.at("state").get<std::string>() == "stuck");
    BOOST_TEST(refund.at("order").get<std::string>() == number);
    BOOST_TEST(refund.at("code").get<std::string>() == "ACQ.TRADE_HAS_FINISHED");
    const auto text = printed(listed);
    BOOST_TEST(text.starts_with("kind "), text);
    BOOST_TEST(text.find("\nrefund ") != std::string::npos, text);
    BOOST_TEST(printed(ctl::Findings::array()) == "none\n");
}

BOOST_FIXTURE_TEST_CASE(nothing_is_tried_again_before_it_is_said_in_earnest, Stuck)
{
    const auto said = retry(OutboxKind::refund, false);
    BOOST_TEST(said.find("refund 1 of order " + std::string(number) + " is stuck after ") == 0u, said);
    BOOST_TEST(said.find("with --yes") != std::string::npos, said);
    BOOST_TEST(word(item(OutboxKind::refund).state) == "stuck");
    BOOST_TEST(count("audit_lines", "event = 'retried'") == 0);

    BOOST_TEST(retry(OutboxKind::refund, true).find("it is wanted again") != std::string::npos);
    BOOST_TEST(word(item(OutboxKind::refund).state) == "waiting");
    BOOST_TEST(count("audit_lines", "event = 'retried' and detail = 'by cakeyctl' and subject = 'refund:1'") == 1);
    step(OutboxKind::refund);
    BOOST_TEST(word(refund().state) == "done");
}

BOOST_FIXTURE_TEST_CASE(what_is_not_stuck_or_would_not_be_helped_is_left_alone, Stuck)
{
    retry(OutboxKind::refund, true);
    BOOST_TEST(retry(OutboxKind::refund, true).find("is waiting: the worker sees to it by itself")
               != std::string::npos);
    BOOST_TEST(retry(OutboxKind::letter, true) == "there is no letter 1");
    sql("update outbox set state = 'stuck' where kind = 'payment'");
    BOOST_TEST(retry(OutboxKind::payment, true).find("does not help, the desk decides") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_order_is_shown_with_its_money_and_without_names, Stuck)
{
    const auto shown = ctl::order_shown(store, number);
    BOOST_TEST(shown.at("state").get<std::string>() == "draft");
    BOOST_TEST(shown.at("payments").at(0).at("received").get<std::string>() == "460.00");
    BOOST_TEST(shown.at("refunds").at(0).at("state").get<std::string>() == "stuck");
    const auto text = printed(shown), json = printed(shown, true);
    BOOST_TEST(text.find("number: " + std::string(number) + "\n") != std::string::npos, text);
    BOOST_TEST(text.find("refunds:\n  id ") != std::string::npos, text);
    for (const auto& said : {text, json})
        BOOST_TEST(said.find(registration(0).name.text()) == std::string::npos);
    BOOST_TEST((nlohmann::json::parse(json) == nlohmann::json(shown)));
    BOOST_CHECK_THROW(ctl::order_shown(store, "N0"), DomainError);
}

BOOST_FIXTURE_TEST_CASE(an_invoice_that_failed_is_asked_for_once_more, Workshop)
{
    attempt();
    step(OutboxKind::payment);
    gateway.pay(first, clock.at);
    notify(first);
    step(OutboxKind::payment);
    approve();
    issuer.next("submit", Mishap::refused, "E9200");
    work_until_quiet();
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "stuck");
    std::ostringstream out;
    ctl::retry_invoice(store, number, false, out, clock.at);
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "stuck");
    ctl::retry_invoice(store, number, true, out, clock.at);
    BOOST_TEST(word(item(OutboxKind::invoice).state) == "waiting");
}

BOOST_AUTO_TEST_SUITE_END()
