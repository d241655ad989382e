// Making certificates: who may, when, and what becomes of the order without them.
#include "deeds/certificates.hpp"
#include "deeds/orders.hpp"
#include "deeds/revocations.hpp"
#include "deeds/settings.hpp"
#include "domain/fault.hpp"
#include "support/crowd.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(making)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";
constexpr std::chrono::days year{365};

struct Desk : World {
    Desk()
    {
        saved(OrderState::awaiting_review);
        change(number, [&](Order& order) { order.claim(operator_, noon); });
    }

    // Another one each time.
    deeds::KeyRequest fresh_key()
    {
        const auto which = std::to_string(++keys);
        return {{"spki", std::string(64 - which.size(), 'a') + which, KeyAlgorithm::sm2}, "request"};
    }

    deeds::SeenCertificate ask(int line, const deeds::KeyRequest& key, const Member& by)
    {
        const auto seen = find();
        const auto certificate = store.transact([&](Unit& unit) {
            return deeds::request_certificate(unit, seen, line, key, "t" + std::to_string(keys) + key.key.key_hash, by,
                                              noon);
        });
        return {number, certificate.id(), certificate.version()};
    }
    deeds::SeenCertificate ask(int line = 1) { return ask(line, fresh_key(), maker()); }

    deeds::SeenCertificate again(const deeds::SeenCertificate& seen)
    {
        return {seen.order, seen.id, store.read([&](Unit& unit) { return unit.certificates().at(seen.id).version(); })};
    }
    void release(const deeds::SeenCertificate& seen, const Member& by)
    {
        store.transact([&](Unit& unit) { deeds::release_certificate(unit, seen, by, noon); });
    }
    std::optional<CertificateFlaw> issue(const deeds::SeenCertificate& seen, const IssuedCertificate& made,
                                         const Member& by)
    {
        return store.transact([&](Unit& unit) { return deeds::issue_certificate(unit, seen, made, by, noon); });
    }
    IssuedCertificate made_of(const deeds::SeenCertificate& seen, const std::string& serial)
    {
        const auto hash = store.read([&](Unit& unit) { return unit.certificates().row(seen.id).key_hash; });
        return {"der", "CN=CA", serial, "CN=" + whole_applicant().name, hash, noon - 1h, noon + year};
    }
    void write(const deeds::SeenCertificate& seen)
    {
        store.transact([&](Unit& unit) { deeds::write_certificate(unit, seen, "HD1", maker(), noon); });
    }
    void make(int line, const std::string& serial)
    {
        const auto asked = ask(line);
        release(asked, second());
        BOOST_REQUIRE(!issue(again(asked), made_of(asked, serial), maker()));
        write(again(asked));
    }
    void require_made()
    {
        store.read([&](Unit& unit) { deeds::require_made(unit, unit.orders().numbered(number)); });
    }

    Member maker() const { return {operator_, Role::operator_}; }
    Member second() const { return {colleague, Role::operator_}; }
    int keys = 0;
};

}

BOOST_FIXTURE_TEST_CASE(an_order_may_go_when_each_of_its_lines_is_made, Desk)
{
    make(1, "01");
    BOOST_CHECK_EXCEPTION(require_made(), DomainError, is(Fault::wrong_state));
    make(2, "02");
    BOOST_CHECK_NO_THROW(require_made());
    BOOST_TEST(count("certificate_keys", "token_serial = 'HD1'") == 2);
}

BOOST_FIXTURE_TEST_CASE(who_asked_does_not_release_unless_one_person_is_enough, Desk)
{
    const auto asked = ask();
    BOOST_CHECK_EXCEPTION(release(asked, maker()), DomainError, is(Fault::forbidden));
    BOOST_TEST(count("certificates", "state = 'requested'") == 1);
    store.transact([&](Unit& unit) {
        deeds::set(unit, Setting::people_for_new, 1, 0, {colleague, Role::administrator}, noon);
    });
    ask(2);
    BOOST_TEST(count("certificates", "state = 'signing' and released_by = requested_by") == 1);
    // What was asked for before stays as it was asked for.
    BOOST_CHECK_EXCEPTION(release(asked, maker()), DomainError, is(Fault::forbidden));
    release(asked, second());
}

BOOST_FIXTURE_TEST_CASE(a_key_that_anybody_had_before_makes_nothing, Desk)
{
    const auto key = fresh_key();
    const auto asked = ask(1, key, maker());
    store.transact([&](Unit& unit) { deeds::abandon_certificate(unit, asked, "选错了", maker(), noon); });
    BOOST_CHECK_EXCEPTION(ask(1, key, maker()), DomainError, is(Fault::already_exists));
    BOOST_TEST(count("certificates") == 1);
}

BOOST_FIXTURE_TEST_CASE(only_who_has_the_order_in_hand_makes_it, Desk)
{
    BOOST_CHECK_EXCEPTION(ask(1, fresh_key(), second()), DomainError, is(Fault::not_claimed));
    change(number, [&](Order& order) { order.release(operator_); });
    BOOST_CHECK_EXCEPTION(ask(), DomainError, is(Fault::not_claimed));
    BOOST_TEST(count("certificates") == 0);
}

BOOST_FIXTURE_TEST_CASE(an_older_picture_of_the_order_makes_nothing, Desk)
{
    const auto seen = find();
    sql("update orders set version = version + 1");
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) {
        return deeds::request_certificate(unit, seen, 1, fresh_key(), "t", maker(), noon);
    }),
                          DomainError, is(Fault::stale));
}

BOOST_FIXTURE_TEST_CASE(of_many_who_ask_for_one_line_at_once_one_does, Desk)
{
    const auto seen = find();
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int hand) {
        const deeds::KeyRequest key{{"spki", std::string(63, 'b') + std::to_string(hand), KeyAlgorithm::sm2},
                                    "request"};
        deeds::request_certificate(unit, seen, 1, key, "t" + std::to_string(hand), maker(), noon);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("certificates") == 1);
    BOOST_TEST(count("certificate_keys") == 1);
}

BOOST_FIXTURE_TEST_CASE(of_many_who_bring_a_certificate_at_once_one_does, Desk)
{
    const auto asked = ask();
    release(asked, second());
    const auto seen = again(asked);
    const auto made = made_of(asked, "01");
    const auto outcome = all_at_once(database.connection(), [&](Unit& unit, int) {
        if (deeds::issue_certificate(unit, seen, made, maker(), noon))
            throw DomainError(Fault::wrong_state);
    });
    BOOST_TEST(outcome.done == 1);
    BOOST_TEST(outcome.refused == hands - 1);
    BOOST_TEST(count("audit_lines", "event = 'certificate_issued'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_does_not_fit_or_is_known_changes_nothing, Desk)
{
    make(1, "01");
    const auto asked = ask(2);
    release(asked, second());
    const auto seen = again(asked);
    auto other = made_of(asked, "02");
    other.key_hash = std::string(64, 'f');
    BOOST_CHECK(issue(seen, other, maker()) == CertificateFlaw::other_key);
    BOOST_CHECK(issue(seen, made_of(asked, "01"), maker()) == CertificateFlaw::known);
    BOOST_TEST(count("certificates", "state = 'signing' and content = ''") == 1);
    BOOST_CHECK(!issue(seen, made_of(asked, "02"), maker()));
}

BOOST_FIXTURE_TEST_CASE(another_orders_certificate_is_not_found, Desk)
{
    auto asked = ask();
    saved(OrderState::awaiting_review, "2026112300000002");
    asked.order = "2026112300000002";
    BOOST_CHECK_EXCEPTION(release(asked, second()), DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(a_renewals_certificate_is_the_successor_of_the_one_it_names, Desk)
{
    make(1, "4A3F");
    auto application = whole_application();
    application.business_type = BusinessType::renewal;
    application.certificate_serial = "4a3f";
    application.unopened_bids = false;
    const std::string renewal = "2026112300000003";
    saved(order_in(OrderState::awaiting_review, application, {.number = renewal, .company = company}));
    change(renewal, [&](Order& order) { order.claim(operator_, noon); });
    const auto seen = find(renewal);
    for (const int line : {1, 2})
        store.transact([&](Unit& unit) {
            deeds::request_certificate(unit, seen, line, fresh_key(), "r" + std::to_string(line), maker(), noon);
        });
    BOOST_TEST(count("certificates", "predecessor is not null and line = 1") == 1);
    BOOST_TEST(count("certificates", "predecessor is not null") == 1);
}

BOOST_FIXTURE_TEST_CASE(at_an_outlet_its_own_staff_make_and_anybody_else_lets_it_go, Desk)
{
    const std::string picked_up = "2026112300000004";
    auto application = whole_application(Delivery::pick_up);
    application.outlet = outlet;
    saved(order_in(OrderState::in_progress, application,
                   {.number = picked_up, .company = company, .operator_ = operator_, .clerk = clerk}));
    const auto seen = find(picked_up);
    const Member staff{clerk, Role::outlet};
    const auto ask_as = [&](const Member& by) {
        return store.transact([&](Unit& unit) {
            const auto made = deeds::request_certificate(unit, seen, 1, fresh_key(), "o", by, noon);
            return deeds::SeenCertificate{picked_up, made.id(), made.version()};
        });
    };
    BOOST_CHECK_EXCEPTION(ask_as(maker()), DomainError, is(Fault::forbidden));
    const auto asked = ask_as(staff);
    BOOST_CHECK_EXCEPTION(release(asked, staff), DomainError, is(Fault::forbidden));
    release(asked, second());
    BOOST_CHECK_EXCEPTION(issue(again(asked), made_of(asked, "01"), second()), DomainError, is(Fault::forbidden));
    BOOST_CHECK(!issue(again(asked), made_of(asked, "01"), staff));
}

BOOST_FIXTURE_TEST_CASE(after_a_refusal_what_was_being_signed_is_still_told_of_and_revoked, Desk)
{
    const auto asked = ask();
    release(asked, second());
    change(number, [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    BOOST_TEST(count("revocations", "done_at is null") == 1);
    BOOST_CHECK_EXCEPTION(ask(2), DomainError, is(Fault::wrong_state));
    BOOST_CHECK(!issue(again(asked), made_of(asked, "01"), second()));
    const auto revoke = [&] {
        const auto seen = again(asked);
        store.transact([&](Unit& unit) { deeds::certificate_revoked(unit, seen, second(), noon); });
    };
    BOOST_CHECK_EXCEPTION(revoke(), DomainError, is(Fault::wrong_state));
    const auto approve = [&](StaffId by) {
        const auto seen = again(asked);
        store.transact([&](Unit& unit) {
            deeds::approve_revocation(unit, seen, unit.revocations().of(seen.id)->id, {by, Role::operator_}, noon);
        });
    };
    BOOST_CHECK_EXCEPTION(approve(operator_), DomainError, is(Fault::forbidden));
    approve(second().id);
    revoke();
    BOOST_TEST(count("certificates", "state = 'revoked'") == 1);
    BOOST_TEST(count("revocations", "done_at is not null") == 1);
    BOOST_CHECK_EXCEPTION(revoke(), DomainError, is(Fault::wrong_state));
}

BOOST_FIXTURE_TEST_CASE(the_web_programs_rights_are_enough_to_make_one, Desk)
{
    const Acting acting(database, "cakey_web");
    Store web(database.connection());
    const auto seen = find();
    const auto id = web.transact(
        [&](Unit& unit) { return deeds::request_certificate(unit, seen, 1, fresh_key(), "w", maker(), noon).id(); });
    const auto version = [&] { return web.read([&](Unit& unit) { return unit.certificates().at(id).version(); }); };
    const auto as_seen = [&] { return deeds::SeenCertificate{number, id, version()}; };
    auto now_seen = as_seen();
    web.transact([&](Unit& unit) { deeds::release_certificate(unit, now_seen, second(), noon); });
    now_seen = as_seen();
    const auto made = made_of(now_seen, "01");
    BOOST_CHECK(
        !web.transact([&](Unit& unit) { return deeds::issue_certificate(unit, now_seen, made, maker(), noon); }));
    now_seen = as_seen();
    web.transact([&](Unit& unit) { deeds::write_certificate(unit, now_seen, "HD1", maker(), noon); });
    BOOST_TEST(count("certificates", "state = 'delivered'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
