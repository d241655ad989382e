// A company's lists of orders: pages, filters, counts; and what the clock must look at.
#include "support/lists.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(order_lists)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

// Numbers from to to, descending: newest first.
Numbers down(int from, int to)
{
    Numbers numbers;
    for (int n = from; n >= to; --n)
        numbers.push_back(numbered(n));
    return numbers;
}

// 25 orders a minute apart, the stranger's between them. Every fifth awaits payment, the others are drafts.
struct List : World {
    List()
    {
        store.transact([&](Unit& unit) {
            for (int n = 1; n <= 25; ++n) {
                auto mine = order_of(company, n % 5 == 0 ? OrderState::awaiting_payment : OrderState::draft,
                                     numbered(n), noon + n * 1min);
                auto other = order_of(stranger, OrderState::draft, numbered(100 + n), noon + n * 1min);
                unit.orders().add(mine);
                unit.orders().add(other);
            }
        });
        filter.company = company;
    }

    CountedOrders counted()
    {
        return store.read([&](Unit& unit) { return unit.orders().counted_page(filter); });
    }

    // Counted or not, it must be the same page.
    OrderPage page()
    {
        const auto page = store.read([&](Unit& unit) { return unit.orders().page(filter); });
        const auto other = counted().page;
        check(numbers_of(other.rows), numbers_of(page.rows));
        BOOST_TEST(other.has_previous == page.has_previous);
        BOOST_TEST(other.has_next == page.has_next);
        return page;
    }

    OrderFilter filter;
};

}

BOOST_FIXTURE_TEST_CASE(the_first_page_has_the_twenty_newest, List)
{
    const auto first = page();
    check(numbers_of(first.rows), down(25, 6));
    BOOST_TEST(!first.has_previous);
    BOOST_TEST(first.has_next);
}

BOOST_FIXTURE_TEST_CASE(the_next_page_has_the_rest_and_leads_back, List)
{
    filter.after = page().rows.back().place();
    const auto second = page();
    check(numbers_of(second.rows), down(5, 1));
    BOOST_TEST(second.has_previous);
    BOOST_TEST(!second.has_next);

    filter.after.reset();
    filter.before = second.rows.front().place();
    const auto back = page();
    check(numbers_of(back.rows), down(25, 6));
    BOOST_TEST(!back.has_previous);
    BOOST_TEST(back.has_next);
}

BOOST_FIXTURE_TEST_CASE(pages_do_not_shift_when_a_newer_order_comes_in_between, List)
{
    filter.after = page().rows.back().place();
    saved(order_of(company, OrderState::draft, numbered(26), noon + 26min));
    check(numbers_of(page().rows), down(5, 1));
}

BOOST_FIXTURE_TEST_CASE(orders_of_one_instant_are_told_apart, World)
{
    store.transact([&](Unit& unit) {
        for (int n = 1; n <= 25; ++n) {
            auto order = order_of(company, OrderState::draft, numbered(n));
            unit.orders().add(order);
        }
    });
    OrderFilter filter;
    filter.company = company;
    const auto first = store.read([&](Unit& unit) { return unit.orders().page(filter); });
    filter.after = first.rows.back().place();
    const auto second = store.read([&](Unit& unit) { return unit.orders().page(filter); });
    check(numbers_of(first.rows), down(25, 6));
    check(numbers_of(second.rows), down(5, 1));
}

BOOST_FIXTURE_TEST_CASE(the_list_is_filtered_by_state, List)
{
    filter.state = OrderState::awaiting_payment;
    const auto found = page();
    check(numbers_of(found.rows), {numbered(25), numbered(20), numbered(15), numbered(10), numbered(5)});
    BOOST_TEST(!found.has_next);
}

BOOST_FIXTURE_TEST_CASE(all_that_fit_the_filter_are_counted, List)
{
    BOOST_TEST(counted().count == 25);
    filter.state = OrderState::awaiting_payment;
    BOOST_TEST(counted().count == 5);
    filter.after = counted().page.rows.at(2).place();
    BOOST_TEST(counted().count == 5);
    filter.state = OrderState::closed;
    BOOST_TEST(counted().count == 0);
    BOOST_TEST(counted().page.rows.empty());
}

BOOST_FIXTURE_TEST_CASE(more_than_a_thousand_orders_are_not_counted_on, List)
{
    sql("insert into orders select copy.* from orders o, generate_series(1, 1200) n,"
        " jsonb_populate_record(null::orders, to_jsonb(o)"
        " || jsonb_build_object('id', 1000 + n, 'number', 'M' || 10000000 + n)) copy"
        " where o.number = '"
        + numbered(1) + "'");
    BOOST_TEST(counted().count == CountedOrders::most_counted + 1);
}

BOOST_FIXTURE_TEST_CASE(the_list_is_filtered_by_time_from_inclusive_to_exclusive, List)
{
    filter.from = noon + 3min;
    filter.until = noon + 6min;
    check(numbers_of(page().rows), down(5, 3));
}

BOOST_FIXTURE_TEST_CASE(all_filters_together_and_each_alone_can_be_paged, List)
{
    const auto somewhere = page().rows.at(10).place();  // number 15
    for (int parts = 0; parts < 8; ++parts)
        for (const bool after : {true, false})
            BOOST_TEST_CONTEXT(parts << (after ? " after" : " before"))
            {
                filter = {};
                filter.company = company;
                if (parts & 1)
                    filter.state = OrderState::awaiting_payment;
                if (parts & 2)
                    filter.from = noon + 5min;
                if (parts & 4)
                    filter.until = noon + 25min;
                (after ? filter.after : filter.before) = somewhere;
                Numbers expected;
                for (int n = 25; n >= 1; --n)
                    if ((after ? n < 15 : n > 15) && (!(parts & 1) || n % 5 == 0) && (!(parts & 2) || n >= 5)
                        && (!(parts & 4) || n < 25))
                        expected.push_back(numbered(n));
                check(numbers_of(page().rows), expected);
            }
}

BOOST_FIXTURE_TEST_CASE(a_list_without_orders_is_empty, World)
{
    OrderFilter filter;
    filter.company = company;
    const auto page = store.read([&](Unit& unit) { return unit.orders().page(filter); });
    BOOST_TEST(page.rows.empty());
    BOOST_TEST(!page.has_previous);
    BOOST_TEST(!page.has_next);
}

BOOST_FIXTURE_TEST_CASE(a_row_shows_what_the_order_is, World)
{
    const auto order = saved(OrderState::dispatched);
    const auto rows = store.read([&](Unit& unit) { return unit.orders().latest(company, 5); });
    BOOST_REQUIRE(rows.size() == 1u);
    const auto& row = rows[0];
    BOOST_TEST(row.id == order.id());
    BOOST_TEST(row.number == order.number());
    BOOST_TEST(row.version == order.version());
    BOOST_TEST(word(row.state) == "dispatched");
    BOOST_TEST(word(row.business_type) == "new");
    BOOST_TEST(row.platform == whole_application().platform);
    BOOST_TEST(row.certificates == 2);
    BOOST_TEST(row.seals == 1);
    BOOST_CHECK(row.total == the_price);
    BOOST_TEST(row.submission == 1);
    BOOST_CHECK(row.created_at == noon);
}

BOOST_FIXTURE_TEST_CASE(the_latest_orders_are_the_companys_own_and_no_more_than_asked_for, List)
{
    const auto rows = store.read([&](Unit& unit) { return unit.orders().latest(company, 3); });
    check(numbers_of(rows), down(25, 23));
}

BOOST_FIXTURE_TEST_CASE(past_orders_say_how_often_they_were_turned_down_and_why_last, World)
{
    saved(order_of(company, OrderState::draft, numbered(1), noon));
    saved(order_of(company, OrderState::awaiting_review, numbered(2), noon + 1min));
    saved(order_of(company, OrderState::completed, numbered(3), noon + 2min));
    saved(order_of(stranger, OrderState::completed, numbered(4), noon));
    const auto refuse = [&](const std::string& why) {
        change(numbered(2), [&](Order& order) {
            order.claim(operator_, noon + 1h);
            order.refuse(operator_, why, noon + 1h);
        });
    };
    change(numbered(2), [&](Order& order) { order.claim(operator_, noon + 1h); });
    change(numbered(2), [&](Order& order) { order.return_for(operator_, whole_correction(), noon + 1h); });
    change(numbered(2), [&](Order& order) { order.correct(order.application(), noon + 1h); });
    refuse("没有盖章");

    const auto past = store.read([&](Unit& unit) { return unit.orders().past(company, 5); });
    BOOST_TEST_REQUIRE(past.size() == 2u);
    BOOST_TEST(past[0].number == numbered(3));
    BOOST_TEST(word(past[0].state) == "completed");
    BOOST_TEST(past[0].refused == 0);
    BOOST_TEST(past[0].said.empty());
    BOOST_TEST(past[1].number == numbered(2));
    BOOST_TEST(past[1].refused == 1);
    BOOST_TEST(past[1].returned == 1);
    BOOST_TEST(past[1].said == "没有盖章");
    BOOST_TEST(store.read([&](Unit& unit) { return unit.orders().past(company, 1).size(); }) == 1u);
}

BOOST_FIXTURE_TEST_CASE(the_home_page_counts_what_waits_for_the_company, World)
{
    int n = 0;
    for (const auto state : {OrderState::draft, OrderState::draft, OrderState::awaiting_payment, OrderState::dispatched,
                             OrderState::awaiting_review, OrderState::completed, OrderState::closed})
        saved(OrderState(state), numbered(++n));
    saved(OrderState::handed_over, numbered(++n), Delivery::pick_up);
    saved(order_of(stranger, OrderState::draft, numbered(++n)));
    const auto notices = store.read([&](Unit& unit) { return unit.companies().notices(company, 1, noon); });
    BOOST_TEST(notices.drafts == 2);
    BOOST_TEST(notices.awaiting_payment == 1);
    BOOST_TEST(notices.awaiting_correction == 0);
    BOOST_TEST(notices.dispatched == 1);
    BOOST_TEST(notices.handed_over == 1);
}

BOOST_FIXTURE_TEST_CASE(a_new_form_is_filled_in_from_the_newest_order, List)
{
    const auto last = store.read([&](Unit& unit) { return unit.orders().newest(company); });
    BOOST_REQUIRE(last);
    BOOST_TEST(last->application().handler_name == whole_application().handler_name);
    sql("delete from orders where company_id = 1");
    BOOST_CHECK(!store.read([&](Unit& unit) { return unit.orders().newest(company); }));
}

BOOST_FIXTURE_TEST_CASE(the_clock_sees_what_was_not_paid_in_time_oldest_first, List)
{
    const auto unpaid = [&](Instant now, int most) {
        return store.read([&](Unit& unit) { return unit.orders().unpaid_after(now, most); });
    };
    BOOST_TEST(unpaid(noon + 24h + 4min, 9).empty());
    check(unpaid(noon + 24h + 5min, 9), {numbered(5)});
    check(unpaid(noon + 24h + 30min, 2), {numbered(5), numbered(10)});
}

BOOST_FIXTURE_TEST_CASE(the_clock_sees_what_was_not_confirmed_for_long, World)
{
    saved(order_of(company, OrderState::dispatched, numbered(1), noon + 1min));
    saved(order_of(company, OrderState::handed_over, numbered(2), noon, Delivery::pick_up));
    saved(order_of(company, OrderState::completed, numbered(3), noon));
    const auto unconfirmed = [&](Instant from, Instant until) {
        return store.read([&](Unit& unit) { return unit.orders().unconfirmed({from, until}, 9); });
    };
    check(unconfirmed(Instant(), noon + 1s), {numbered(2)});
    check(unconfirmed(Instant(), noon + 1h), {numbered(2), numbered(1)});
    check(unconfirmed(noon + 1min, noon + 1h), {numbered(1)});
}

BOOST_AUTO_TEST_SUITE_END()
