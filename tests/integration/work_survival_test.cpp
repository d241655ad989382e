// kill -9 at any point, and answers lost at any call: nothing is lost, nothing is doubled.
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_survival)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";

struct Survivor : Workshop {
    void work(std::chrono::seconds patience = 2h)
    {
        try {
            work_until_quiet(patience);
        } catch (const Killed&) {
            peril.left = -1;
            work_until_quiet(patience);  // another process goes on, with the same database
        }
    }

    // Until the code is there to be scanned.
    void begin()
    {
        attempt();
        while (payment().state() == PaymentState::wanted)
            work(1s);
        pass(1s);
    }

    void pay()
    {
        begin();
        BOOST_REQUIRE(gateway.pay(first, clock.at));
        work();
    }

    bool survived_all() const { return peril.left >= 0; }  // never died: there are no more points
};

// Runs the story with a death at each point in turn, until one runs through.
template <class Story>
int at_each_point(Story story)
{
    for (int point = 0;; ++point)
        BOOST_TEST_CONTEXT("killed at point " << point)
        {
            BOOST_REQUIRE(point < 500);
            Survivor world;
            world.peril.arm(point);
            story(world);
            if (world.survived_all())
                return point;
        }
}

// Runs the story with a database that restarts while that call is under way.
template <class Story>
void with_a_restart_during(std::initializer_list<const char*> calls, Story story)
{
    for (const auto* call : calls)
        BOOST_TEST_CONTEXT(call)
        {
            Survivor world;
            const auto restart = [&] {
                world.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                          " where datname = current_database() and pid <> pg_backend_pid()");
            };
            static_cast<Scripted&>(world.gateway).on_the_way_back(call, restart);
            static_cast<Scripted&>(world.texts).on_the_way_back(call, restart);
            static_cast<Scripted&>(world.issuer).on_the_way_back(call, restart);
            story(world);
        }
}

// Runs the story with that mishap at the n-th asking of each call in turn.
template <class Story>
void at_each_call(std::initializer_list<const char*> calls, Story story)
{
    for (const auto* call : calls)
        for (const auto mishap : {Mishap::lost, Mishap::deaf, Mishap::later})
            for (const int how_often : {1, 3})
                BOOST_TEST_CONTEXT(call << " " << static_cast<int>(mishap) << " " << how_often)
                {
                    Survivor world;
                    static_cast<Scripted&>(world.gateway).next(call, mishap, "lost", how_often);
                    static_cast<Scripted&>(world.texts).next(call, mishap, "lost", how_often);
                    static_cast<Scripted&>(world.issuer).next(call, mishap, "lost", how_often);
                    story(world);
                }
}

void pay_and_be_refused(Survivor& world)
{
    world.pay();
    BOOST_TEST(word(world.find().state()) == "awaiting_review");
    world.refuse();
    world.work();
    BOOST_TEST(word(world.refund().state) == "done");
    BOOST_CHECK(world.gateway.paid() == the_price);
    BOOST_CHECK(world.gateway.given_back() == the_price);
    BOOST_TEST(world.texts.sent.size() == 1u);
    BOOST_TEST(world.count("outbox", "state <> 'done'") == 0);
    world.check_books();
}

void pay_and_be_approved(Survivor& world)
{
    world.pay();
    world.approve();
    world.work();
    BOOST_TEST(world.texts.sent.size() == 1u);
    BOOST_TEST(world.issuer.invoices.size() == 1u);
    // Whether a letter left cannot be asked: then it stands at the desk.
    const bool unsure = world.invoice().state == InvoiceState::unsure;
    BOOST_TEST((unsure || world.invoice().state == InvoiceState::mailed));
    BOOST_TEST((world.mail.letters.size() == 1u || (unsure && world.mail.letters.empty())));
    BOOST_TEST(world.count("outbox", "state <> 'done'") == unsure);
    BOOST_TEST(world.count("outbox", "state = 'stuck' and kind = 'letter'") == unsure);
    world.check_books();
}

void withdraw_and_be_paid_all_the_same(Survivor& world)
{
    world.begin();
    world.gateway.scan(first);
    world.change(world.number, [&](Order& order) { order.withdraw(world.clock.at); });
    BOOST_REQUIRE(world.gateway.pay(first, world.clock.at));
    world.work();
    BOOST_TEST(word(world.find().state()) == "draft");
    BOOST_CHECK(world.gateway.given_back() == the_price);
    world.check_books();
}

}

BOOST_AUTO_TEST_CASE(killed_at_any_point_the_money_comes_in_once_and_goes_back_once)
{
    BOOST_TEST(at_each_point(pay_and_be_refused) >= 20);
}

BOOST_AUTO_TEST_CASE(killed_at_any_point_one_message_and_one_invoice_go_out)
{
    BOOST_TEST(at_each_point(pay_and_be_approved) >= 25);
}

BOOST_AUTO_TEST_CASE(killed_at_any_point_money_that_nobody_awaits_goes_back_once)
{
    BOOST_TEST(at_each_point(withdraw_and_be_paid_all_the_same) >= 15);
}

BOOST_AUTO_TEST_CASE(a_database_that_restarts_mid_errand_loses_and_doubles_nothing)
{
    with_a_restart_during({"precreate", "query", "refund", "send"}, pay_and_be_refused);
    with_a_restart_during({"send", "submit", "find", "fetch"}, pay_and_be_approved);
    with_a_restart_during({"precreate", "query", "refund"}, withdraw_and_be_paid_all_the_same);
}

BOOST_AUTO_TEST_CASE(whatever_answer_is_lost_the_money_comes_in_once_and_goes_back_once)
{
    at_each_call({"precreate", "query", "refund", "refunded", "send", "fate"}, pay_and_be_refused);
}

BOOST_AUTO_TEST_CASE(whatever_answer_is_lost_one_message_and_one_invoice_go_out)
{
    at_each_call({"send", "fate", "submit", "find", "fetch"}, pay_and_be_approved);
}

BOOST_AUTO_TEST_CASE(whatever_answer_is_lost_money_that_nobody_awaits_goes_back_once)
{
    at_each_call({"precreate", "query", "close", "refund", "refunded"}, withdraw_and_be_paid_all_the_same);
}

BOOST_AUTO_TEST_SUITE_END()
