// 「统计」: what the worker counts is what a plain question to the books answers, whatever happened and however late.
#include "deeds/payments.hpp"
#include "support/scripted_outside.hpp"
#include "support/world.hpp"
#include "work/reckoning.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(figures)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::days one_day{1};

struct Counted : World {
    void count_all(Instant at)
    {
        clock.at = at;
        work::Reckoning(store, clock, [&](const auto&, const auto& said) { faults += said; }).step();
        BOOST_TEST(faults == "");
    }
    std::string figure(const std::string& day, const std::string& measure, const std::string& key = "",
                       const std::string& what = "count")
    {
        return sql("select " + what + " from figures where dimension = 'whole' and day = '" + day + "' and measure = '"
                   + measure + "' and key = '" + key + "'");
    }
    // Both give the same rows, and not none.
    void same(const std::string& counted, const std::string& plain)
    {
        BOOST_TEST_CONTEXT(counted << "\n" << plain)
        {
            BOOST_TEST(count("((" + counted + ") except all (" + plain + ")) one") == 0);
            BOOST_TEST(count("((" + plain + ") except all (" + counted + ")) other") == 0);
            BOOST_TEST(count("(" + plain + ") any_at_all") > 0);
        }
    }

    Peril peril;
    StoppedClock clock{noon, peril};
    std::string faults;
};

// Hundreds of orders of two platforms, picked up at two outlets or sent, and within nine days around the 23rd steps in no
// order at all, payments, refunds and transfers.
struct Chance : Counted {
    Chance()
    {
        store.transact([&](Unit& unit) {
            unit.catalogue().put(
                Outlet{0, 2, "福州市", "台江区", "台江网点", "某路2号", "网点收", "0591-87654322", "", true});
        });
        saved(OrderState::closed);
        sql("insert into refusal_reasons (version, title, text, about, position, active) values"
            " (1, '营业执照不清晰', '营业执照不清晰或不完整，请重新上传', 'business_licence', 1, true),"
            " (1, '身份证已过期', '经办人身份证已过有效期，请更换后重新上传', 'handler_id_card', 1, false)");
        sql("select setseed(0.23)");
        sql("insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', n, 'number', '20261123' || n,"
            " 'platform', case when random() < 0.3 then 'other' else 'e_bidding' end, 'delivery',"
            " case when random() < 0.5 then 'pick_up' else 'courier' end, 'outlet',"
            " (select case when random() < 0.5 then min(id) else max(id) end from outlets)))).*"
            " from orders o, generate_series(10000000, 10000299) n");
        step("2500");
        pay("400");
        give_back("60");
    }

    static std::string at_any_time() { return "timestamptz '2026-11-19 00:00+08' + random() * interval '9 days'"; }
    static std::string of_any_order() { return "(select 10000000 + floor(random() * 300 + 0 * n)::int)"; }

    void step(const std::string& count)
    {
        sql("insert into order_changes (order_id, from_state, to_state, event, by, staff_id, at, reason, due_at)"
            " select order_id, 'awaiting_review', to_state, event, case when staff is null then 'company' else"
            " 'operator' end, staff, at, reason, case when random() < 0.8 then at + (random() - 0.3) * interval '2"
            " days' end from (select "
            + of_any_order() + " order_id, " + at_any_time()
            + " as at, k.to_state, k.event, case when k.staff then (select min(id) from staff) + floor(random() * "
              "2)::int"
              " end staff, (array['营业执照不清晰或不完整，请重新上传', "
              "'经办人身份证已过有效期，请更换后重新上传。见附件',"
              " '别的原因'])[1 + floor(random() * 3)::int] reason from generate_series(1, "
            + count
            + ") n join (values (0, 'draft', 'saved', false), (1, 'awaiting_payment', 'submitted', false),"
              " (2, 'awaiting_review', 'paid', false), (3, 'dispatched', 'approved_for_courier', true),"
              " (4, 'in_progress', 'approved_for_pick_up', true), (5, 'draft', 'refused', true),"
              " (6, 'awaiting_correction', 'returned', true), (7, 'draft', 'lapsed', false),"
              " (8, 'completed', 'received', false)) k (i, to_state, event, staff) on k.i = n % 9) one");
        sql("insert into paper_faults (change_id, paper, text) select c.id, p.paper, '看不清' from order_changes c,"
            " (values ('application_form'), ('business_licence')) p (paper), generate_series(1, 2)"
            " where c.event = 'refused' and random() < 0.4 and not exists (select from paper_faults"
            " where change_id = c.id)");
    }
    void pay(const std::string& count, const std::string& states = "'paid', 'paid', 'surplus', 'unexpected', 'closed'")
    {
        sql("insert into payments (version, order_id, order_number, submission, attempt, out_trade_no, amount, state,"
            " qr_code, trade_no, received, paid_at, created_at) select 1, order_id, 'x', nextval('payments_id_seq'), 1,"
            " 'p' || nextval('payments_id_seq'), 46000, state, '', '', case when state = 'closed' then 0 else"
            " 1 + floor(random() * 90000)::int end, case when state <> 'closed' then at end, at from (select "
            + of_any_order() + " order_id, states[1 + floor(random() * cardinality(states))::int] state, "
            + at_any_time() + " as at from generate_series(1, " + count + ") n, (select array[" + states
            + "]) s (states)) one");
    }
    // By Alipay, or, of each fifth, by two people past it; or not yet.
    void give_back(const std::string& count)
    {
        sql("insert into refunds (version, payment_id, order_id, order_number, out_trade_no, out_request_no, amount,"
            " reason, state, created_at, done_at) select 1, id, order_id, 'x', out_trade_no, out_trade_no || '_R',"
            " received, case when state = 'paid' then 'refused' else 'surplus' end,"
            " case when id % 5 > 1 then 'done' else 'stuck' end, paid_at, case when id % 5 > 1 then "
            + at_any_time()
            + " end from payments p where received > 0 and not exists (select from refunds where payment_id = p.id)"
              " order by id limit "
            + count);
        sql("insert into settlements (version, number, refund_id, amount, state, payee, bank, account_sealed,"
            " transferred_on, bank_reference, entered_by, entered_at, reason) select 1, 'T' || lpad(id::text, 16, '0'),"
            " id, amount, 'entered', '甲', '乙', 's', '2026-11-23', 'R', (select min(id) from staff), created_at, ''"
            " from refunds r where state = 'stuck' and payment_id % 5 = 1 and not exists (select from settlements"
            " where refund_id = r.id)");
        sql("update settlements set state = 'confirmed', decided_by = (select max(id) from staff), decided_at = "
            + at_any_time() + " where state = 'entered'");
        sql("update refunds set state = 'settled' where state = 'stuck' and payment_id % 5 = 1");
    }

    // Of the whole, and of each part: the plain question over the same columns.
    void check(const std::string& measure, const std::string& plain, const std::string& what = "count")
    {
        const std::string counted = "select part, day, key, " + what + "::bigint from figures where measure = '"
                                    + measure + "' and dimension = ";
        const auto grouped = [&](const std::string& part, const std::string& where = "true") {
            const std::string value = what == "count" ? "count(*)" : "sum(fen)";
            return "select " + part + ", day, key, " + value + "::bigint from (" + plain + ") f where " + where
                   + " group by 1, 2, 3";
        };
        same(counted + "'whole'", grouped("''"));
        same(counted + "'platform'", grouped("platform"));
        same(counted + "'outlet'", grouped("case when delivery = 'pick_up' then outlet::text else '' end"));
        if (measure != "received" && measure != "refunded")
            same(counted + "'operator'", grouped("staff_id::text", "staff_id is not null"));
    }

    void check_all()
    {
        const std::string steps =
            ", c.staff_id, o.platform, o.delivery, o.outlet, 0::bigint fen from order_changes c join"
            " orders o on o.id = c.order_id where c.event <> 'saved'";
        const auto day = [](const std::string& at) {
            return "select (" + at + " at time zone 'Asia/Shanghai')::date::text as day, ";
        };
        const auto c_day = day("c.at");
        check("entered", c_day + "c.to_state key" + steps);
        check("decided",
              c_day
                  + "case when c.event in ('approved_for_courier', 'approved_for_pick_up') then 'approved' else"
                    " c.event end key"
                  + steps
                  + " and c.event in ('approved_for_courier', 'approved_for_pick_up', 'refused',"
                    " 'returned')");
        check("due", c_day + "case when c.due_at < c.at then 'late' else 'kept' end key" + steps
                         + " and c.due_at is not null and c.event in ('approved_for_courier', 'approved_for_pick_up',"
                           " 'refused')");
        check("refusal", c_day
                             + "case when c.event = 'lapsed' then 'lapsed' when c.reason like '营业执照不清晰%' then"
                               " (select id::text from refusal_reasons where title = '营业执照不清晰') when c.reason"
                               " like '经办人身份证已过%' then (select id::text from refusal_reasons where title ="
                               " '身份证已过期') when c.id in (select change_id from paper_faults) then 'check_list' "
                               "else 'another_reason'"
                               " end key"
                             + steps + " and c.event in ('refused', 'lapsed')");
        check("paper",
              c_day
                  + "f.paper key, c.staff_id, o.platform, o.delivery, o.outlet, 0 fen from order_changes c join"
                    " orders o on o.id = c.order_id join (select distinct change_id, paper from paper_faults)"
                    " f on f.change_id = c.id where c.event = 'refused'");
        const std::string money = ", o.platform, o.delivery, o.outlet, null::bigint staff_id from ";
        const auto received = day("p.paid_at") + "'' key, p.received fen" + money
                              + "payments p join orders o on o.id = p.order_id where p.received > 0";
        const auto refunded = day("coalesce(r.done_at, s.decided_at)") + "r.reason key, r.amount fen" + money
                              + "refunds r join orders o on o.id = r.order_id left join settlements s on s.refund_id ="
                                " r.id where r.state in ('done', 'settled')";
        for (const auto* what : {"count", "amount"}) {
            check("received", received, what);
            check("refunded", refunded, what);
        }
        check_times();
    }

    // From the last payment before an approval to the first approval after it.
    void check_times()
    {
        sql("create or replace temporary view first_approvals as select distinct on (p.id) p.id, c.at, c.staff_id, "
            "o.platform,"
            " extract(epoch from c.at - p.paid_at)::double precision seconds from payments p join order_changes c on"
            " c.order_id = p.order_id and c.event like 'approved%' and c.at >= p.paid_at join orders o on o.id ="
            " p.order_id where p.state = 'paid' and not exists (select from payments q where q.order_id = p.order_id "
            "and"
            " q.state = 'paid' and q.paid_at > p.paid_at and q.paid_at <= c.at) order by p.id, c.at, c.id");
        const std::string day = "(at at time zone 'Asia/Shanghai')::date::text";
        const std::string counted = "select part, day, amount from figures where measure = ";
        for (const auto& [measure, share] : {std::pair{"approval_median", "0.5"}, {"approval_most", "0.95"}}) {
            const auto value = ", round(percentile_cont(" + std::string(share)
                               + ") within group (order by seconds))::bigint from first_approvals group by 1, 2";
            same(counted + "'" + measure + "' and dimension = 'whole'", "select '', " + day + value);
            same(counted + "'" + measure + "' and dimension = 'platform'", "select platform, " + day + value);
        }
        same("select day, key, count from figures where measure = 'approval_hours' and dimension = 'whole'",
             "select " + day
                 + ", greatest(ceil(seconds / 3600), 1)::text, count(*) from first_approvals group by 1, 2");
    }
};

const Instant after_all = china_midnight(*date_in("2026-11-28")) + 1h;

}

BOOST_FIXTURE_TEST_CASE(what_is_counted_is_what_the_books_say_whatever_happened, Chance)
{
    count_all(after_all);
    check_all();
}

BOOST_FIXTURE_TEST_CASE(what_was_counted_before_and_has_changed_since_is_right_again, Chance)
{
    count_all(china_midnight(*date_in("2026-11-23")) + 10h);
    pay("100", "'surplus', 'unexpected'");
    give_back("40");
    count_all(after_all);
    check_all();
}

BOOST_FIXTURE_TEST_CASE(a_refund_days_later_is_of_its_own_day_and_the_income_stays, Counted)
{
    saved(OrderState::awaiting_payment);
    pay();
    change("2026112300000001", [&](Order& order) { order.claim(operator_, noon + 1h); });
    count_all(noon + 2h);
    BOOST_TEST(figure("2026-11-23", "received", "", "amount") == std::to_string(the_price.count()));
    change("2026112300000001", [&](Order& order) { order.refuse(operator_, "看不清", noon + 3 * one_day); });
    sql("update refunds set state = 'done', done_at = '2026-11-27 00:30+08'");
    count_all(noon + 4 * one_day);
    BOOST_TEST(figure("2026-11-23", "received", "", "amount") == std::to_string(the_price.count()));
    BOOST_TEST(figure("2026-11-27", "refunded", "refused", "amount") == std::to_string(the_price.count()));
    BOOST_TEST(figure("2026-11-26", "decided", "refused") == "1");
    BOOST_TEST(figure("2026-11-26", "refunded", "refused") == "");
}

BOOST_FIXTURE_TEST_CASE(what_happens_at_midnight_in_china_is_of_the_day_that_begins, Counted)
{
    saved(OrderState::awaiting_payment);
    const auto midnight = china_midnight(*date_in("2026-11-24"));
    store.transact([&](Unit& unit) {
        Payment payment(unit.orders().numbered("2026112300000001"), 1, noon);
        unit.payments().add(payment);
        deeds::settle(unit, payment.id(), "2026112300000001", full_receipt(payment, midnight - 1s), midnight);
    });
    count_all(midnight + 5min);
    BOOST_TEST(figure("2026-11-23", "received") == "1");
    BOOST_TEST(figure("2026-11-23", "entered", "awaiting_review") == "");
    BOOST_TEST(figure("2026-11-24", "entered", "awaiting_review") == "1");
}

BOOST_FIXTURE_TEST_CASE(a_payment_that_is_heard_of_weeks_late_counts_for_the_day_it_was_made, Counted)
{
    saved(OrderState::awaiting_payment);
    count_all(noon);
    count_all(noon + 20 * one_day);
    pay();  // at noon of the 23rd
    count_all(noon + 20 * one_day + FigureDay::every);
    BOOST_TEST(figure("2026-11-23", "received") == "1");
}

BOOST_FIXTURE_TEST_CASE(a_decision_counts_by_when_it_was_due_although_the_order_knows_it_no_more, Counted)
{
    for (const auto& [number, late] : {std::pair{"2026112300000001", false}, {"2026112300000002", true}}) {
        saved(OrderState::awaiting_review, number);
        change(number, [&](Order& order) {
            order.promise(noon + 1h);
            order.claim(operator_, noon);
        });
        change(number, [&, late = late](Order& order) {
            order.dispatch(operator_, Courier::sf, "SF1234567890123", noon + 1h + (late ? 1s : 0s));
        });
        BOOST_TEST(!find(number).due_at().has_value());
    }
    count_all(noon + 2h);
    BOOST_TEST(figure("2026-11-23", "due", "kept") == "1");
    BOOST_TEST(figure("2026-11-23", "due", "late") == "1");
}

BOOST_FIXTURE_TEST_CASE(a_deleted_draft_leaves_no_trace_in_any_figure, Counted)
{
    saved(OrderState::draft);
    saved(OrderState::awaiting_review, "2026112300000002");
    count_all(noon);
    BOOST_TEST(figure("2026-11-23", "entered", "draft") == "");
    BOOST_TEST(figure("2026-11-23", "entered", "awaiting_review") == "1");
}

BOOST_FIXTURE_TEST_CASE(a_day_is_counted_before_an_hour_is_over_and_not_sooner_than_need_be, Counted)
{
    saved(OrderState::awaiting_review);
    count_all(noon);
    saved(OrderState::awaiting_review, "2026112300000002");
    count_all(noon + FigureDay::every - 1s);
    BOOST_TEST(figure("2026-11-23", "entered", "awaiting_review") == "1");
    count_all(noon + FigureDay::every);
    BOOST_TEST(figure("2026-11-23", "entered", "awaiting_review") == "2");
}

BOOST_FIXTURE_TEST_CASE(days_when_no_worker_ran_are_counted_when_one_does, Counted)
{
    saved(OrderState::awaiting_review);
    count_all(noon + 50 * one_day);
    BOOST_TEST(count("figure_days") == 51);
    BOOST_TEST(count("figure_days", "counted_at is null") == 0);
    BOOST_TEST(figure("2026-11-23", "entered", "awaiting_review") == "1");
    BOOST_TEST(count("figure_days", "due_at is null") > 15, "what is long past is done with");
}

BOOST_FIXTURE_TEST_CASE(before_anything_has_happened_there_is_no_day_to_count, Counted)
{
    count_all(noon);
    BOOST_TEST(count("figure_days") == 0);
    BOOST_TEST(!store.read([](Unit& unit) { return unit.figures().state(); }).counted_at.has_value());
}

BOOST_FIXTURE_TEST_CASE(two_workers_share_the_days_and_neither_waits, Counted)
{
    saved(OrderState::awaiting_review);
    count_all(noon + one_day);
    clock.at = noon + one_day + 2h;
    store.transact([&](Unit& unit) {
        BOOST_TEST(unit.figures().due(clock.at).value().day == "2026-11-24");
        meanwhile([&](Unit& other) { BOOST_TEST(other.figures().due(clock.at).value().day == "2026-11-23"); });
    });
}

BOOST_FIXTURE_TEST_CASE(counting_waits_for_nobody_who_changes_an_order, Counted)
{
    saved(OrderState::awaiting_review);
    Sql somebody(database.connection());
    somebody("begin; lock table orders, order_changes, payments, refunds in row exclusive mode;"
             " update orders set remark = 'x'; update order_changes set reason = 'x'");
    count_all(noon);
    BOOST_TEST(figure("2026-11-23", "entered", "awaiting_review") == "1");
}

BOOST_FIXTURE_TEST_CASE(the_worker_may_count_and_the_web_program_may_read_what_it_counted, Counted)
{
    saved(OrderState::awaiting_payment);
    pay();
    {
        const Acting worker(database, "cakey_worker");
        Store own(database.connection());
        work::Reckoning(own, clock, [&](const auto&, const auto& said) { faults += said; }).step();
    }
    BOOST_TEST(faults == "");
    const Acting web(database, "cakey_web");
    Store own(database.connection());
    own.read([&](Unit& unit) {
        const FigureFilter filter{FigureDimension::platform, "e_bidding", "2026-11-23", "2026-11-23"};
        BOOST_TEST(unit.figures().state().uncounted == 0);
        BOOST_TEST(!unit.figures().days(filter).empty());
        const auto sums = unit.figures().sums(filter);
        BOOST_TEST(std::ranges::any_of(sums, [](const FigureSum& sum) {
            return sum.part == "e_bidding" && sum.measure == FigureMeasure::received && sum.amount == the_price.count();
        }));
    });
}

BOOST_AUTO_TEST_SUITE_END()
