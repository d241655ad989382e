// Orders in the database: what is saved together, and who may have them.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(orders)

using namespace cakey;
using namespace cakey::support;

namespace {

const std::string number = "2026112300000001";

struct OrdersKept : World {
    // Paid for, and claimed by the operator.
    void bring_to_review(Delivery delivery = Delivery::courier)
    {
        saved(OrderState::awaiting_payment, number, delivery);
        pay();
        change(number, [&](Order& order) { order.claim(operator_, noon); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(a_new_order_is_written_with_its_first_line_of_history, World)
{
    const auto order = saved(OrderState::draft);
    const auto history = store.read([&](Unit& unit) { return unit.orders().history(order.number()); });
    BOOST_REQUIRE(history.size() == 1u);
    BOOST_TEST(word(history[0].event) == "saved");
    BOOST_TEST(sql("select by || ' ' || person_id || ' ' || event || ' ' || order_number from audit_lines")
               == "company 1 saved " + number);
}

BOOST_FIXTURE_TEST_CASE(history_and_audit_tell_each_step_once_in_its_order, OrdersKept)
{
    bring_to_review();
    change(number, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });
    change(number, [&](Order& order) { order.receive(noon); });

    std::string told;
    const auto read = [](Unit& unit) { return unit.orders().history(number); };
    for (const auto& line : store.read(read))
        told += std::string(word(line.event)) + ' ';
    BOOST_TEST(told == "saved submitted paid approved_for_courier received ");
    BOOST_TEST(
        sql("select string_agg(before || '>' || after, ' ' order by id) from audit_lines where result = 'done' and"
            " company_id = 1")
        == "draft>draft draft>awaiting_payment awaiting_payment>awaiting_review awaiting_review>dispatched"
           " dispatched>completed");
    BOOST_TEST(sql("select string_agg(event || '/' || by || '/' || person_id, ' ' order by id) from audit_lines")
               == "saved/company/1 submitted/company/1 paid/gateway/0 approved_for_courier/operator/1"
                  " received/company/1");
}

BOOST_FIXTURE_TEST_CASE(dispatching_writes_invoice_text_and_their_outbox_items_with_it, OrdersKept)
{
    bring_to_review();
    change(number, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });

    BOOST_TEST(count("invoices", "order_number = '" + number + "' and state = 'wanted' and amount = 46000") == 1);
    BOOST_TEST(count("text_messages", "purpose = 'dispatched' and mobile = '13900139000'") == 1);
    BOOST_TEST(sql("select value from text_message_variables where name = 'number'") == "SF1234567890123");
    BOOST_TEST(count("outbox", "kind = 'invoice' and state = 'waiting'") == 1);
    BOOST_TEST(count("outbox", "kind = 'text' and state = 'waiting'") == 1);
    BOOST_TEST(count("refunds") == 0);
}

BOOST_FIXTURE_TEST_CASE(approving_a_pick_up_order_writes_an_invoice_and_no_text, OrdersKept)
{
    bring_to_review(Delivery::pick_up);
    change(number, [&](Order& order) { order.approve(operator_, noon); });
    BOOST_TEST(count("invoices") == 1);
    BOOST_TEST(count("text_messages") == 0);
}

BOOST_FIXTURE_TEST_CASE(what_cost_nothing_gets_no_invoice, World)
{
    auto order = order_of(company, OrderState::draft, number, noon, Delivery::none);
    support::submit(order, noon, Fen());
    saved(order);
    change(number, [&](Order& order) { order.claim(operator_, noon); });
    change(number, [&](Order& order) { order.approve(operator_, noon); });
    BOOST_TEST(word(find().state()) == "completed");
    BOOST_TEST(count("invoices") == 0);
}

BOOST_FIXTURE_TEST_CASE(refusing_writes_refund_text_and_their_outbox_items_with_it, OrdersKept)
{
    bring_to_review();
    change(number, [&](Order& order) { order.refuse(operator_, "营业执照看不清", noon); });

    BOOST_TEST(count("refunds", "reason = 'refused' and state = 'wanted' and amount = 46000"
                                " and out_request_no = '2026112300000001_1_1_R'")
               == 1);
    BOOST_TEST(count("text_messages", "purpose = 'refused'") == 1);
    BOOST_TEST(count("outbox", "kind = 'refund' and state = 'waiting'") == 1);
    BOOST_TEST(count("invoices") == 0);
    BOOST_TEST(find().refusal_reason() == "营业执照看不清");
}

BOOST_FIXTURE_TEST_CASE(withdrawing_has_the_open_attempt_closed, World)
{
    saved(OrderState::awaiting_payment);
    store.transact([&](Unit& unit) {
        Payment payment(unit.orders().numbered(number), 1, noon);
        unit.payments().add(payment);
        const auto item = support::take(unit, OutboxKind::payment, noon, std::chrono::seconds(60));
        unit.outbox().again(*item, 1, noon + std::chrono::hours(1), "watching");
    });
    change(number, [&](Order& order) { order.withdraw(noon); });
    BOOST_TEST(sql("select state from payments") == "closing");
    BOOST_TEST(count("outbox", "kind = 'payment' and state = 'waiting' and due_at <= '2026-11-23 04:00+00'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_refused_order_can_go_all_the_way_a_second_time, OrdersKept)
{
    bring_to_review();
    change(number, [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    change(number, [&](Order& order) { support::submit(order); });
    pay();
    change(number, [&](Order& order) { order.claim(colleague, noon); });
    change(number, [&](Order& order) { order.refuse(colleague, "还是看不清", noon); });
    change(number, [&](Order& order) { support::submit(order); });
    pay();
    change(number, [&](Order& order) { order.claim(operator_, noon); });
    change(number, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", noon); });

    BOOST_TEST(find().submission() == 3);
    BOOST_TEST(count("payments", "state = 'paid'") == 3);
    BOOST_TEST(count("refunds") == 2);
    BOOST_TEST(count("text_messages") == 3);
    BOOST_TEST(count("invoices", "number = '2026112300000001F3'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_an_order_was_returned_for_is_read_by_yesterdays_programs_and_written_by_them, OrdersKept)
{
    bring_to_review();
    change(number, [&](Order& order) { order.return_for(operator_, whole_correction(), noon); });
    BOOST_TEST(sql("select correction_parts from orders") == "handler_name paper_business_licence");
    BOOST_TEST(sql("select correction_fields from orders") == "handler_name business_licence");

    sql("update orders set correction_parts = 'remark paper_handler_id_card paper_application_form'");
    BOOST_TEST(find(number).correction().fields.text() == "remark application_form handler_id_card");

    sql("update orders set state = 'awaiting_review', correction_parts = '', correction_what = ''");
    BOOST_TEST(find(number).correction().fields.empty());
}

BOOST_FIXTURE_TEST_CASE(what_follows_fails_with_the_change_or_not_at_all, OrdersKept)
{
    bring_to_review();
    const auto version = find().version();
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) {
        auto order = unit.orders().numbered(number);
        order.refuse(operator_, "看不清", noon);
        unit.orders().save(order);
        throw std::runtime_error("the lights go out");
    }),
                      std::runtime_error);
    BOOST_TEST(find().version() == version);
    BOOST_TEST(word(find().state()) == "awaiting_review");
    BOOST_TEST(count("refunds") + count("text_messages") == 0);
    BOOST_TEST(count("order_changes", "event = 'refused'") + count("audit_lines", "event = 'refused'") == 0);
}

// Who may have it, and in which version

BOOST_FIXTURE_TEST_CASE(a_strangers_order_is_not_there, World)
{
    saved(OrderState::draft);
    BOOST_CHECK_NO_THROW(store.read([&](Unit& unit) { return unit.orders().of(company, number); }));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.orders().of(stranger, number); }), DomainError,
                          is(Fault::not_found));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.orders().of(stranger, number, 1); }), DomainError,
                          is(Fault::not_found));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.orders().numbered("2026112300000002"); }),
                          DomainError, is(Fault::not_found));
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { return unit.orders().locked("2026112300000002"); }),
                          DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(a_form_read_at_an_older_version_is_stale, World)
{
    const auto seen = saved(OrderState::awaiting_payment).version();
    change(number, [&](Order& order) { order.withdraw(noon); });
    const auto now = find().version();
    BOOST_TEST(now > seen);
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.orders().of(company, number, seen); }), DomainError,
                          is(Fault::stale));
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.orders().numbered(number, seen); }), DomainError,
                          is(Fault::stale));
    BOOST_CHECK_NO_THROW(store.read([&](Unit& unit) { return unit.orders().numbered(number, now); }));
}

BOOST_FIXTURE_TEST_CASE(of_two_saves_at_once_the_second_is_stale_and_leaves_nothing, World)
{
    saved(OrderState::awaiting_payment);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        auto order = unit.orders().numbered(number);
        meanwhile([&](Unit& theirs) {
            auto same = theirs.orders().numbered(number);
            same.withdraw(noon);
            theirs.orders().save(same);
        });
        order.expire(noon);
        unit.orders().save(order);
    }),
                          DomainError, is(Fault::stale));
    BOOST_TEST(word(find().state()) == "draft");
    BOOST_TEST(count("order_changes", "event = 'expired'") == 0);
}

BOOST_FIXTURE_TEST_CASE(an_order_number_is_drawn_once, World)
{
    saved(OrderState::draft);
    try {
        saved(OrderState::draft);
        BOOST_ERROR("saved twice");
    } catch (const DomainError& error) {
        BOOST_CHECK(error.fault() == Fault::already_exists);
        BOOST_TEST(error.facts().at("constraint") == "orders_number_key");
    }
}

BOOST_FIXTURE_TEST_CASE(a_removed_draft_leaves_only_its_audit_line, World)
{
    const auto order = saved(OrderState::draft);
    Paper paper{0,     order.id(), PaperKind::application_form, "表.pdf", "application/pdf", 3, std::string(64, 'a'),
                "abc", noon};
    store.transact([&](Unit& unit) { unit.papers().put(paper); });
    store.transact([&](Unit& unit) { unit.orders().remove(unit.orders().of(company, number)); });
    BOOST_TEST(count("orders") + count("order_changes") + count("papers") == 0);
    BOOST_TEST(count("audit_lines") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_new_paper_takes_the_place_of_the_one_before, World)
{
    const auto order = saved(OrderState::draft);
    for (const std::string content : {"old", "new"}) {
        Paper paper{0,       order.id(), PaperKind::business_licence, content, "image/png", 3, std::string(64, 'a'),
                    content, noon};
        store.transact([&](Unit& unit) { unit.papers().put(paper); });
    }
    BOOST_TEST(count("papers") == 1);
    store.transact([&](Unit& unit) {
        BOOST_TEST(unit.papers().find(order.id(), PaperKind::business_licence)->content_sealed == "new");
        BOOST_CHECK(!unit.papers().find(order.id(), PaperKind::application_form));
        unit.papers().remove(order.id(), PaperKind::business_licence);
        BOOST_TEST(unit.papers().of(order.number()).empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()
