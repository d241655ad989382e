// A review in the database: who has an order in hand, verdicts on its papers, what its company is told.
#include "deeds/checks.hpp"
#include "deeds/claims.hpp"
#include "deeds/kept.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(review)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

struct Desk : World {
    Member by() const { return {operator_, Role::operator_}; }

    Paper put_paper(PaperKind kind, Instant at)
    {
        Paper paper;
        paper.order_id = find().id();
        paper.kind = kind;
        paper.file_name = "a.png";
        paper.media_type = "image/png";
        paper.size = 1;
        paper.sha256 = std::string(64, 'a');
        paper.uploaded_at = at;
        store.transact([&](Unit& unit) { unit.papers().put(paper); });
        return paper;
    }
    CheckItem add_item(PaperKind paper)
    {
        const CheckItem item{.paper = paper, .position = 1, .text = "清晰完整", .fault = "不清晰"};
        return store.transact([&](Unit& unit) { return unit.checks().kept({.id = unit.checks().put(item)}); });
    }
    CheckList check(const std::vector<Mark>& marks, Instant at)
    {
        const auto order = find();
        return store.transact([&](Unit& unit) { return deeds::check(unit, order, marks, by(), at); });
    }
    CheckList list()
    {
        const auto order = find();
        return store.read([&](Unit& unit) { return deeds::check_list(unit, order); });
    }
    std::vector<PaperFault> standing()
    {
        const auto order = find();
        return store.read([&](Unit& unit) { return unit.checks().standing_faults(order); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(of_many_who_ask_for_the_next_order_each_gets_another, Desk)
{
    for (int i = 1; i < hands; ++i)
        saved(OrderState::awaiting_review, "202611230000000" + std::to_string(i));
    std::atomic<int> taken = 0;
    all_at_once(database.connection(), [&](Unit& unit, int) {
        if (deeds::claim_next(unit, by(), noon + 1h))
            ++taken;
    });
    BOOST_TEST(taken == hands - 1);
    BOOST_TEST(count("orders", "claimed_by is not null") == hands - 1);
    BOOST_TEST(count("audit_lines", "event = 'claimed'") == hands - 1);
}

BOOST_FIXTURE_TEST_CASE(the_next_order_is_the_one_that_waits_longest, Desk)
{
    for (const auto& [name, age] : {std::pair("2026112300000001", 1h), std::pair("2026112300000002", 3h)})
        saved(order_of(company, OrderState::awaiting_review, name, noon - age));
    const auto next = store.transact([&](Unit& unit) { return deeds::claim_next(unit, by(), noon); });
    BOOST_REQUIRE(next.has_value());
    BOOST_TEST(next->number() == "2026112300000002");
    BOOST_CHECK(find("2026112300000002").claimed_by() == operator_);
}

BOOST_FIXTURE_TEST_CASE(looking_at_it_keeps_a_claim_and_makes_no_form_too_old, Desk)
{
    saved(OrderState::awaiting_review);
    change(number, [&](Order& order) { order.claim(operator_, noon); });
    const auto before = find();
    store.transact([&](Unit& unit) { deeds::keep_claim(unit, before, by(), noon + 14min); });
    BOOST_CHECK(find().claimed().acted_at() == noon + 14min);
    BOOST_TEST(find().version() == before.version());
    BOOST_CHECK_EXCEPTION(change(number, [&](Order& order) { order.take_over(colleague, 15min, noon + 20min); }),
                          DomainError, is(Fault::wrong_state));
}

BOOST_FIXTURE_TEST_CASE(an_order_that_is_put_off_is_read_back_so, Desk)
{
    saved(OrderState::awaiting_review);
    change(number, [&](Order& order) {
        order.claim(operator_, noon);
        order.hold(operator_, "等企业回电", noon + 24h, noon + 1min);
    });
    BOOST_TEST(find().claimed().hold_reason() == "等企业回电");
    BOOST_CHECK(find().claimed().held_until() == noon + 24h);
    BOOST_CHECK(find().claimed().acted_at() == noon + 1min);
    change(number, [&](Order& order) { order.refuse(operator_, "不行", noon + 2h); });
    BOOST_CHECK(!find().claimed().held_until());
}

BOOST_FIXTURE_TEST_CASE(verdicts_are_kept_and_count_until_the_paper_is_replaced, Desk)
{
    saved(OrderState::awaiting_review);
    change(number, [&](Order& order) { order.claim(operator_, noon); });
    put_paper(PaperKind::business_licence, noon);
    const auto item = add_item(PaperKind::business_licence);
    BOOST_TEST(list().lines().size() == 1U);
    BOOST_TEST(check({{item.id, Verdict::not_met, "第二页"}}, noon + 1min).faults().size() == 1U);
    BOOST_TEST(check({{item.id, Verdict::met, {}}}, noon + 2min).complete());
    check({{item.id, Verdict::met, {}}}, noon + 3min);
    BOOST_TEST(count("checks") == 2);
    BOOST_TEST(list().complete());
    put_paper(PaperKind::business_licence, noon + 4min);
    BOOST_TEST(!list().complete());
    BOOST_TEST(count("checks") == 2);
}

BOOST_FIXTURE_TEST_CASE(only_whoever_has_the_order_in_hand_gives_verdicts, Desk)
{
    saved(OrderState::awaiting_review);
    change(number, [&](Order& order) { order.claim(colleague, noon); });
    put_paper(PaperKind::business_licence, noon);
    const auto item = add_item(PaperKind::business_licence);
    BOOST_CHECK_EXCEPTION(check({{item.id, Verdict::met, {}}}, noon + 1min), DomainError, is(Fault::not_claimed));
    BOOST_TEST(count("checks") == 0);
}

BOOST_FIXTURE_TEST_CASE(what_is_wrong_with_a_paper_stands_until_it_is_replaced, Desk)
{
    saved(OrderState::awaiting_review);
    put_paper(PaperKind::business_licence, noon);
    put_paper(PaperKind::handler_id_card, noon);
    change(number, [&](Order& order) {
        order.claim(operator_, noon);
        order.refuse(operator_, "材料不清晰", noon + 1h,
                     {{.paper = PaperKind::business_licence, .text = "不清晰"},
                      {.paper = PaperKind::handler_id_card, .text = "缺少一面"}});
    });
    BOOST_TEST(standing().size() == 2U);
    put_paper(PaperKind::business_licence, noon + 2h);
    BOOST_REQUIRE(standing().size() == 1U);
    BOOST_CHECK(standing().front().paper == PaperKind::handler_id_card);
    BOOST_TEST(standing().front().text == "缺少一面");
    const auto order = find();
    const auto told = store.read([&](Unit& unit) { return unit.checks().faults(order); });
    BOOST_TEST(told.size() == 2U);
    BOOST_TEST(count("order_changes", "id = " + std::to_string(told.front().change_id) + " and event = 'refused'")
               == 1);
}

BOOST_FIXTURE_TEST_CASE(two_administrators_do_not_overwrite_each_others_item, Desk)
{
    const auto item = add_item(PaperKind::business_licence);
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        auto fresh = item;
        fresh.text = "核对 " + std::to_string(hand);
        deeds::keep(unit, fresh, by(), noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("audit_lines", "event = 'check_item_changed'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
