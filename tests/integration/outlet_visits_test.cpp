// What an outlet did for an order: written and read back, what of it counts, and how long it stays.
#include "deeds/outlet_visits.hpp"
#include "domain/fault.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(outlet_visits)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";
constexpr Date monday = 2026y / 11 / 30;

struct AtOutlet : World {
    AtOutlet() { saved(OrderState::in_progress, number, Delivery::pick_up); }

    deeds::OutletMember whose() const { return {{clerk, Role::outlet}, outlet}; }
    void call(CallOutcome outcome, Instant at, const std::string& note = {})
    {
        store.transact(
            [&](Unit& unit) { deeds::note_contact(unit, unit.orders().numbered(number), outcome, note, whose(), at); });
    }
    void appoint(Date day, HalfDay half, Instant at)
    {
        store.transact([&](Unit& unit) {
            auto order = unit.orders().numbered(number);
            deeds::appoint(unit, order, day, half, whose(), at);
        });
    }
    void cancel(Instant at)
    {
        store.transact([&](Unit& unit) {
            auto order = unit.orders().numbered(number);
            deeds::cancel_appointment(unit, order, whose(), at);
        });
    }
    void hand_over(Instant at, const std::string& signature = {})
    {
        store.transact([&](Unit& unit) {
            auto order = unit.orders().numbered(number);
            HandOver taken;
            taken.collector = "李来取";
            taken.collector_id_sealed = std::string("se\0led", 6);
            taken.signature_sealed = signature;
            if (!signature.empty())
                taken.signature_sha256 = std::string(64, 'a');
            deeds::hand_over(unit, order, taken, whose(), at);
        });
    }
    std::optional<Appointment> standing()
    {
        return store.read([&](Unit& unit) { return unit.outlet_visits().appointment(unit.orders().numbered(number)); });
    }
    std::vector<OutletRow> list(int most = 10)
    {
        return store.read([&](Unit& unit) { return unit.outlet_visits().at(outlet, most); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(calls_come_back_newest_first_with_who_made_them, AtOutlet)
{
    call(CallOutcome::no_answer, noon + 1us);
    call(CallOutcome::reached, noon + 2h, "下周来");
    const auto id = find().id();
    const auto calls = store.read([&](Unit& unit) { return unit.outlet_visits().contacts_of(id); });
    BOOST_REQUIRE_EQUAL(calls.size(), 2u);
    BOOST_TEST(word(calls[0].outcome) == "reached");
    BOOST_TEST(calls[0].note == "下周来");
    BOOST_TEST(calls[0].by == "员工 clerk");
    BOOST_CHECK(calls[1].at == noon + 1us);
    BOOST_TEST(word(calls[1].outcome) == "no_answer");
}

BOOST_FIXTURE_TEST_CASE(of_appointments_the_newest_stands_until_it_is_cancelled, AtOutlet)
{
    BOOST_CHECK(!standing());
    appoint(monday, HalfDay::morning, noon + 1us);
    appoint(monday, HalfDay::afternoon, noon + 2us);
    BOOST_REQUIRE(standing());
    BOOST_TEST(standing()->day == "2026-11-30");
    BOOST_CHECK(standing()->half == HalfDay::afternoon);
    BOOST_CHECK(standing()->by == clerk);
    BOOST_CHECK(standing()->outlet == outlet);
    cancel(noon + 3us);
    BOOST_CHECK(!standing());
    cancel(noon + 4us);  // there is none: nothing is written
    const auto id = find().id();
    const auto all = store.read([&](Unit& unit) { return unit.outlet_visits().appointments_of(id); });
    BOOST_REQUIRE_EQUAL(all.size(), 3u);
    BOOST_TEST(all[0].day == "");
    BOOST_CHECK(all[2].half == HalfDay::morning);
}

BOOST_FIXTURE_TEST_CASE(an_appointment_makes_older_forms_stale_and_a_call_does_not, AtOutlet)
{
    const auto seen = find().version();
    call(CallOutcome::reached, noon);
    BOOST_TEST(find().version() == seen);
    appoint(monday, HalfDay::morning, noon);
    BOOST_TEST(find().version() == seen + 1);
}

BOOST_FIXTURE_TEST_CASE(the_list_has_what_is_at_the_outlet_with_the_newest_of_each, AtOutlet)
{
    saved(OrderState::handed_over, "2026112300000002", Delivery::pick_up);
    saved(OrderState::awaiting_review, "2026112300000003", Delivery::pick_up);
    saved(OrderState::completed, "2026112300000004", Delivery::pick_up);
    call(CallOutcome::no_answer, noon + 1us);
    call(CallOutcome::reached, noon + 2us);
    appoint(monday, HalfDay::morning, noon + 3us);
    const auto rows = list();
    BOOST_REQUIRE_EQUAL(rows.size(), 2u);
    BOOST_TEST(rows[0].number == number);
    BOOST_TEST(rows[0].company == whole_applicant().name);
    BOOST_TEST(rows[0].handler_mobile == "13800138000");
    BOOST_TEST(rows[0].certificates == 2);
    BOOST_TEST(rows[0].seals == 1);
    BOOST_CHECK(rows[0].progress.outcome == CallOutcome::reached);
    BOOST_CHECK(rows[0].progress.called_at == noon + 2us);
    BOOST_TEST(rows[0].progress.day == "2026-11-30");
    BOOST_CHECK(rows[0].progress.half == HalfDay::morning);
    BOOST_TEST(word(rows[1].progress.state) == "handed_over");
    BOOST_CHECK(!rows[1].progress.outcome);
    BOOST_TEST(list(1).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(what_was_agreed_on_before_the_order_came_anew_does_not_count, AtOutlet)
{
    call(CallOutcome::reached, noon);
    appoint(monday, HalfDay::morning, noon);
    sql("update orders set state_since = state_since + interval '1 second'");
    BOOST_CHECK(!standing());
    BOOST_CHECK(!list().at(0).progress.outcome);
    BOOST_TEST(list().at(0).progress.day == "");
}

BOOST_FIXTURE_TEST_CASE(nothing_is_noted_about_what_is_handed_over, AtOutlet)
{
    change(number, [&](Order& order) { order.hand_over(clerk, noon); });
    BOOST_CHECK_THROW(call(CallOutcome::reached, noon), DomainError);
    BOOST_CHECK_THROW(appoint(monday, HalfDay::morning, noon), DomainError);
    BOOST_CHECK_THROW(cancel(noon), DomainError);
    BOOST_TEST(count("outlet_contacts") + count("appointments") == 0);
}

BOOST_FIXTURE_TEST_CASE(who_took_the_goods_comes_back_with_what_is_sealed, AtOutlet)
{
    const std::string picture("\x89PNG\0\xff", 6);
    hand_over(noon + 1us, picture);
    BOOST_TEST(word(find().state()) == "handed_over");
    const auto id = find().id();
    const auto row = store.read([&](Unit& unit) { return unit.outlet_visits().hand_over_of(id); });
    BOOST_REQUIRE(row);
    BOOST_TEST(row->collector == "李来取");
    BOOST_TEST(row->by == "员工 clerk");
    BOOST_CHECK(row->at == noon + 1us);
    BOOST_CHECK(row->collector_id_sealed == std::string("se\0led", 6));
    BOOST_TEST(row->is_signed);
    const auto whole = store.transact([&](Unit& unit) {
        return deeds::read_signature(unit, unit.orders().numbered(number), {operator_, Role::operator_}, noon);
    });
    BOOST_CHECK(whole.signature_sealed == picture);
    BOOST_CHECK(whole.outlet == outlet);
    BOOST_TEST(count("audit_lines", "event = 'signature_read'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_hand_over_without_a_signature_has_none_to_read, AtOutlet)
{
    hand_over(noon);
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) {
        deeds::read_signature(unit, unit.orders().numbered(number), {operator_, Role::operator_}, noon);
    }),
                      DomainError);
    BOOST_TEST(count("audit_lines", "event = 'signature_read'") == 0);
}

BOOST_FIXTURE_TEST_CASE(goods_are_handed_over_once, AtOutlet)
{
    hand_over(noon);
    BOOST_CHECK_THROW(hand_over(noon), DomainError);
    BOOST_TEST(count("hand_overs") == 1);
}

BOOST_FIXTURE_TEST_CASE(an_outlets_wish_for_signatures_is_kept, AtOutlet)
{
    const auto wants = [&] {
        return store.read([&](Unit& unit) { return unit.outlet_visits().settings(outlet).wants_signature; });
    };
    const auto want = [&](bool wanted) {
        store.transact([&](Unit& unit) { deeds::want_signature(unit, wanted, whose(), noon); });
    };
    BOOST_TEST(!wants());
    want(false);
    BOOST_TEST(count("audit_lines", "event = 'outlet_settings_changed'") == 0);
    want(true);
    BOOST_TEST(wants());
    want(false);
    BOOST_TEST(!wants());
    BOOST_TEST(count("audit_lines", "event = 'outlet_settings_changed'") == 2);
}

BOOST_FIXTURE_TEST_CASE(an_outlets_day_goes_by_the_web_programs_rights, AtOutlet)
{
    const Acting acting(database, "cakey_web");
    Store web(database.connection());
    web.transact([&](Unit& unit) {
        auto order = unit.orders().numbered(number);
        deeds::note_contact(unit, order, CallOutcome::reached, "", whose(), noon);
        deeds::appoint(unit, order, monday, HalfDay::morning, whose(), noon);
        deeds::want_signature(unit, true, whose(), noon);
        deeds::want_signature(unit, false, whose(), noon);
        HandOver taken;
        taken.collector = "李来取";
        taken.collector_id_sealed = "sealed";
        deeds::hand_over(unit, order, taken, whose(), noon);
    });
    const auto id = find().id();
    BOOST_CHECK_THROW(web.transact([&](Unit& unit) { unit.outlet_visits().remove_of(id); }), std::exception);
    BOOST_TEST(count("hand_overs") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_came_back_from_its_outlet_and_is_approved_again_has_one_invoice, AtOutlet)
{
    BOOST_TEST(count("invoices") == 1);
    change(number, [&](Order& order) { order.return_to_centre(clerk, "网点停业", noon); });
    change(number, [&](Order& order) { order.claim(colleague, noon); });
    change(number, [&](Order& order) { order.approve(colleague, noon); });
    BOOST_TEST(word(find().state()) == "in_progress");
    BOOST_TEST(count("invoices") == 1);
    BOOST_TEST(count("outbox", "kind = 'invoice'") == 1);
    BOOST_TEST(count("refunds") == 0);
}

BOOST_FIXTURE_TEST_CASE(what_came_back_and_is_refused_drops_the_invoice_and_the_next_submission_has_its_own, AtOutlet)
{
    change(number, [&](Order& order) { order.return_to_centre(clerk, "企业不办了", noon); });
    change(number, [&](Order& order) { order.claim(colleague, noon); });
    change(number, [&](Order& order) { order.refuse(colleague, "企业不办了", noon); });
    BOOST_TEST(count("invoices", "state = 'dropped'") == 1);
    change(number, [&](Order& order) { support::submit(order); });
    pay();
    change(number, [&](Order& order) { order.claim(colleague, noon); });
    change(number, [&](Order& order) { order.approve(colleague, noon); });
    BOOST_TEST(count("invoices", "state = 'wanted' and number like '%F2'") == 1);
}

BOOST_FIXTURE_TEST_CASE(the_worker_takes_it_away_when_the_order_has_ended_and_not_before, AtOutlet)
{
    call(CallOutcome::reached, noon);
    appoint(monday, HalfDay::morning, noon);
    const Acting acting(database, "cakey_worker");
    const auto id = find().id();
    const auto remove = [&] {
        Store worker(database.connection());
        worker.transact([&](Unit& unit) { unit.outlet_visits().remove_of(id); });
    };
    BOOST_CHECK_THROW(remove(), std::exception);
    hand_over(noon);
    change(number, [&](Order& order) { order.receive(noon); });
    remove();
    BOOST_TEST(count("outlet_contacts") + count("appointments") + count("hand_overs") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
