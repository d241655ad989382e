// The work list: what waits at the desk, by each filter, page by page, and at what cost.
#include "support/lists.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(work_list)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Waiting : World {
    WorkPage page(const WorkFilter& filter)
    {
        return store.read([&](Unit& unit) { return unit.work_list().page(filter); });
    }
    Numbers listed(const WorkFilter& filter) { return numbers_of(page(filter).rows); }

    // Copies of an order, each a minute after the one before; `others` are more columns of theirs, as JSON.
    void copies(int from, int to, const std::string& others = "'{}'")
    {
        sql("insert into orders select copy.* from orders o, generate_series(" + std::to_string(from) + ","
            + std::to_string(to)
            + ") n, jsonb_populate_record(null::orders, to_jsonb(o) || jsonb_build_object("
              "'id', 1000 + n, 'number', 'N' || 10000000 + n, 'state_since', o.state_since + n * interval '1 minute')"
              " || "
            + others + "::jsonb) copy where o.number = '" + numbered(1) + "'");
    }
};

}

BOOST_FIXTURE_TEST_CASE(the_desk_sees_what_waits_for_it_the_longest_waiting_first, Waiting)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1), noon + 2min));
    saved(order_of(stranger, OrderState::awaiting_review, numbered(2), noon + 1min));
    saved(order_of(company, OrderState::in_progress, numbered(3), noon + 3min, Delivery::pick_up));
    for (const auto state :
         {OrderState::draft, OrderState::awaiting_payment, OrderState::dispatched, OrderState::awaiting_correction})
        saved(order_of(company, state, numbered(10 + static_cast<int>(state))));
    change(numbered(2), [&](Order& order) { order.claim(operator_, noon); });

    const auto all = page({}).rows;
    check(numbers_of(all), {numbered(2), numbered(1), numbered(3)});
    BOOST_TEST(all[0].claimed_by == "员工 operator");
    BOOST_TEST(all[0].company == whole_applicant().name);
    BOOST_TEST(all[0].version == 2);
    BOOST_TEST(all[1].claimed_by == "");
    BOOST_TEST(all[2].outlet == "鼓楼网点");
    BOOST_TEST(word(all[2].delivery) == "pick_up");

    WorkFilter by_state;
    by_state.state = OrderState::awaiting_correction;
    check(listed(by_state), {numbered(10 + static_cast<int>(OrderState::awaiting_correction))});
}

BOOST_FIXTURE_TEST_CASE(filters_combine, Waiting)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1), noon));
    saved(order_of(company, OrderState::awaiting_review, numbered(2), noon + 1min));
    saved(order_of(company, OrderState::in_progress, numbered(3), noon + 2min, Delivery::pick_up));
    change(numbered(2), [&](Order& order) { order.claim(operator_, noon); });
    sql("update orders set business_type = 'renewal' where number = '" + numbered(1) + "'");
    sql("update orders set due_at = state_since + interval '1 hour', bid_opening = '2026-11-25' where number = '"
        + numbered(2) + "'");

    WorkFilter filter;
    filter.business_type = BusinessType::renewal;
    check(listed(filter), {numbered(1)});
    filter.state = OrderState::in_progress;
    BOOST_TEST(listed(filter).empty());

    filter = {};
    filter.platform = whole_application().platform;
    BOOST_TEST(listed(filter).size() == 3);
    filter.outlet = outlet;
    check(listed(filter), {numbered(3)});
    filter.outlet = OutletId{outlet.value + 1};
    BOOST_TEST(listed(filter).empty());

    filter = {};
    filter.holder = operator_;
    check(listed(filter), {numbered(2)});
    filter.holder = StaffId{};
    check(listed(filter), {numbered(1), numbered(3)});

    filter = {};
    filter.overdue_at = noon + 2h;
    check(listed(filter), {numbered(2)});
    filter.overdue_at = noon + 1h;
    BOOST_TEST(listed(filter).empty());

    filter = {};
    filter.opens_from = filter.opens_until = "2026-11-25";
    filter.state = OrderState::awaiting_review;
    filter.business_type = BusinessType::new_certificate;
    filter.holder = operator_;
    check(listed(filter), {numbered(2)});
    filter.opens_from = "2026-11-26";
    BOOST_TEST(listed(filter).empty());
}

BOOST_FIXTURE_TEST_CASE(pages_follow_one_another_and_lead_back, Waiting)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1)));
    copies(2, 60);
    WorkFilter filter;
    const auto first = page(filter);
    BOOST_TEST(first.rows.size() == 50);
    BOOST_TEST(first.rows.front().number == numbered(1));
    BOOST_TEST(!first.has_previous);
    BOOST_TEST(first.has_next);

    filter.after = first.rows.back().place();
    const auto second = page(filter);
    BOOST_TEST(second.rows.size() == 10);
    BOOST_TEST(second.rows.front().number == numbered(51));
    BOOST_TEST(second.has_previous);
    BOOST_TEST(!second.has_next);

    filter.after.reset();
    filter.before = second.rows.front().place();
    const auto back = page(filter);
    check(numbers_of(back.rows), numbers_of(first.rows));
    BOOST_TEST(!back.has_previous);
    BOOST_TEST(back.has_next);
}

BOOST_FIXTURE_TEST_CASE(the_lane_has_bids_by_their_day_and_revocations_by_their_time, Waiting)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1)));
    copies(2, 2, R"('{"bid_opening": "2026-11-25"}')");
    copies(3, 3, R"('{"bid_opening": "2026-11-24"}')");
    copies(4, 4, R"('{"bid_opening": "2026-12-24"}')");
    copies(5, 5, R"('{"business_type": "revocation", "due_at": "2026-11-24 12:00+08"}')");
    copies(6, 6, R"('{"bid_opening": "2026-11-24", "state": "completed"}')");
    WorkFilter lane;
    lane.opens_from = "2026-11-23";
    lane.opens_until = "2026-11-26";
    const auto urgent = [&] {
        return numbers_of(store.read([&](Unit& unit) { return unit.work_list().urgent(lane); }));
    };
    check(urgent(), {numbered(3), numbered(5), numbered(2)});

    lane.outlet = outlet;
    BOOST_TEST(urgent().empty());
    saved(order_of(company, OrderState::in_progress, numbered(7), noon, Delivery::pick_up));
    sql("update orders set bid_opening = '2026-11-23' where number = '" + numbered(7) + "'");
    check(urgent(), {numbered(7)});
}

BOOST_FIXTURE_TEST_CASE(states_are_counted_up_to_a_bound, Waiting)
{
    saved(OrderState::awaiting_review, numbered(1));
    saved(OrderState::awaiting_review, numbered(900001), Delivery::pick_up);
    saved(OrderState::in_progress, numbered(900002), Delivery::pick_up);
    const auto count_of = [&](OrderState state) {
        for (const auto& row : store.read([](Unit& unit) { return unit.work_list().counts(); }))
            if (row.state == state)
                return row.count;
        return 0;
    };
    BOOST_TEST(count_of(OrderState::awaiting_review) == 2);
    BOOST_TEST(count_of(OrderState::in_progress) == 1);
    copies(2, 1100);
    BOOST_TEST(count_of(OrderState::awaiting_review) == WorkCount::most);
}

BOOST_FIXTURE_TEST_CASE(what_came_since_is_counted_by_the_same_filters, Waiting)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1)));
    copies(2, 5);
    const auto fresh = [&](const WorkFilter& filter, Instant since, int most = 100) {
        return store.read([&](Unit& unit) { return unit.work_list().fresh(filter, since, most); });
    };
    BOOST_TEST(fresh({}, noon + 3min) == 2);
    BOOST_TEST(fresh({}, noon - 1min) == 5);
    BOOST_TEST(fresh({}, noon - 1min, 3) == 3);
    WorkFilter filter;
    filter.state = OrderState::in_progress;
    BOOST_TEST(fresh(filter, noon - 1min) == 0);
}

BOOST_FIXTURE_TEST_CASE(a_member_has_twenty_views_and_no_colleagues, Waiting)
{
    const auto put = [&](StaffId who, const std::string& name, const std::string& query) {
        return store.transact([&](Unit& unit) {
            SavedView view{0, who, name, query};
            return unit.saved_views().put(view);
        });
    };
    for (int n = 1; n <= SavedView::most; ++n)
        BOOST_TEST(put(operator_, "视图" + std::to_string(n), ""));
    BOOST_TEST(!put(operator_, "又一个", ""));
    BOOST_TEST(put(operator_, "视图1", "?holder=me"));
    BOOST_TEST(put(colleague, "视图1", ""));
    const auto of = [&](StaffId who) { return store.read([&](Unit& unit) { return unit.saved_views().of(who); }); };
    BOOST_TEST(of(operator_).size() == SavedView::most);
    BOOST_TEST(of(operator_).front().query == "?holder=me");
    const auto id = of(operator_).front().id;
    const auto remove = [&](StaffId who) { store.transact([&](Unit& unit) { unit.saved_views().remove(who, id); }); };
    remove(colleague);
    BOOST_TEST(of(operator_).size() == SavedView::most);
    remove(operator_);
    BOOST_TEST(of(operator_).size() == SavedView::most - 1);
}

BOOST_FIXTURE_TEST_CASE(however_much_waits_a_page_reads_little_of_it, Waiting)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1)));
    copies(2, 10000);
    copies(10001, 20000, R"('{"business_type": "change", "platform": "another"}')");
    sql("vacuum analyze orders");
    // A connection's figures are there for certain once it has ended.
    const std::string name = "measured";
    const auto read = [&] {
        while (sql("select count(*) from pg_stat_activity where application_name = '" + name + "'") != "0")
            std::this_thread::yield();
        sql("select pg_stat_force_next_flush()");
        return std::stoll(sql("select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'orders'"));
    };
    WorkFilter of_type, of_platform, held;
    of_type.business_type = BusinessType::renewal;
    of_platform.platform = "none_such";
    held.holder = operator_;
    const auto before = read();
    {
        Store own(database.connection() + " application_name=" + name);
        // The seventh time a prepared statement has one plan for all that is asked.
        for (int n = 0; n < 7; ++n)
            own.read([&](Unit& unit) {
                for (const auto& filter : {WorkFilter(), of_type, of_platform, held}) {
                    unit.work_list().page(filter);
                    unit.work_list().fresh(filter, noon + 20000min, 100);
                }
                WorkFilter lane;
                lane.opens_from = lane.opens_until = "2026-11-23";
                unit.work_list().urgent(lane);
            });
    }
    // Seven times a page of the 20,000, and nothing of what the other filters let through.
    BOOST_TEST(read() - before < 7 * 200);
}

BOOST_AUTO_TEST_SUITE_END()
