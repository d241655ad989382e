// Figures of what is still to be done, as they come about.
#include "ctl/imports.hpp"
#include "metrics/business.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(vital_signs)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = "2026112300000001_1_1";

struct Watched : Workshop {
    double figure(const std::string& name, const std::string& kind = "")
    {
        for (const auto& one : metrics::business_figures(store, clock))
            for (const auto& sample : one.samples)
                if (one.name == name && (sample.labels.empty() ? "" : sample.labels.front().second) == kind)
                    return sample.value;
        BOOST_FAIL(name + " is no figure");
        return -1;
    }
};

}

BOOST_FIXTURE_TEST_CASE(an_order_shows_in_the_figures_as_it_goes_its_way, Watched)
{
    BOOST_TEST(figure("cakey_outbox_waiting", "payment") == 0);
    attempt();
    BOOST_TEST(figure("cakey_outbox_waiting", "payment") == 1);
    BOOST_TEST(figure("cakey_payments_open") == 1);
    pass(90s);
    BOOST_TEST(figure("cakey_outbox_late_seconds", "payment") == 90);
    step(OutboxKind::payment);
    gateway.pay(first, clock.at);
    notify(first);
    step(OutboxKind::payment);
    BOOST_TEST(figure("cakey_payments_open") == 0);
    BOOST_TEST(figure("cakey_outbox_late_seconds", "payment") == 0);
    pass(3600s);
    BOOST_TEST(figure("cakey_review_oldest_seconds") == 3600);

    refuse();
    BOOST_TEST(figure("cakey_review_oldest_seconds") == 0);
    BOOST_TEST(figure("cakey_refunds_wanted") == 1);
    gateway.next("refund", Mishap::later);
    step(OutboxKind::refund);
    BOOST_TEST(figure("cakey_outbox_failing", "refund") == 1);
    wait_for(OutboxKind::refund);
    gateway.next("refund", Mishap::refused, "ACQ.TRADE_HAS_FINISHED");
    step(OutboxKind::refund);
    BOOST_TEST(figure("cakey_outbox_failing", "refund") == 0);
    BOOST_TEST(figure("cakey_outbox_stuck", "refund") == 1);
    BOOST_TEST(figure("cakey_refunds_wanted") == 0);
}

BOOST_FIXTURE_TEST_CASE(the_newest_issuing_key_of_a_kind_reaches_to_its_end_less_the_longest_term, Watched)
{
    ctl::import_profiles(store, CAKEY_SOURCE "/sql/seed/profiles.tsv", noon);  // 1,200 days
    const auto add = [&](int days, CaKeyState state, const std::string& place) {
        CaKey key{.algorithm = KeyAlgorithm::sm2,
                  .subject = "CN=CA",
                  .issuer = "CN=Root",
                  .certificate = std::to_string(days),
                  .place = place,
                  .state = state,
                  .valid_from = noon - 1h,
                  .valid_until = noon + std::chrono::days(days)};
        store.transact([&](Unit& unit) { unit.ca_keys().add(key); });
    };
    add(1500, CaKeyState::active, "");  // another system's
    add(1400, CaKeyState::retired, "/etc/cakey/old.key");
    add(1289, CaKeyState::active, "/etc/cakey/sm2.key");
    BOOST_TEST(figure("cakey_issuing_days_left", "sm2") == 89);
    add(3650, CaKeyState::active, "/etc/cakey/new.key");
    BOOST_TEST(figure("cakey_issuing_days_left", "sm2") == 2450);
}

BOOST_FIXTURE_TEST_CASE(the_worker_may_count_what_is_open, Watched)
{
    const Acting acting(database, "cakey_worker");
    Store worker(database.connection());
    const auto before = Store::statements();
    BOOST_CHECK_NO_THROW(metrics::business_figures(worker, clock));
    BOOST_TEST(Store::statements() > before);
}

BOOST_AUTO_TEST_SUITE_END()
