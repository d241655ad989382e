// Profiles in the database: the first ones by the shell, later ones by two administrators, none ever gone.
#include "deeds/certificate_profiles.hpp"

#include "ctl/imports.hpp"
#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_profiles)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string seed = CAKEY_SOURCE "/sql/seed/profiles.tsv";
constexpr auto kind = ProfileKind::sm2;

struct Desk : World {
    Desk() { taken = ctl::import_profiles(store, seed, noon); }

    std::optional<CertificateProfileVersion> in_force(Instant at)
    {
        return store.read([&](Unit& unit) { return unit.certificate_profiles().in_force(kind, at); });
    }
    CertificateProposal shorter(int days, Instant from)
    {
        auto one = in_force(noon)->proposal();
        one.profile.longest = std::chrono::days(days);
        one.valid_from = from;
        return one;
    }
    std::int64_t newest()
    {
        return store.read([](Unit& unit) { return unit.certificate_profiles().newest(kind); });
    }
    std::int64_t propose(const CertificateProposal& one, std::int64_t seen, Instant now = noon)
    {
        return store.transact([&](Unit& unit) { return deeds::propose_profile(unit, one, seen, asker, now); });
    }
    std::int64_t version_of(std::int64_t id)
    {
        return store.read([&](Unit& unit) { return unit.certificate_profiles().at(id).version(); });
    }
    void approve(std::int64_t id, const Member& by, Instant now = noon)
    {
        const auto version = version_of(id);
        store.transact([&](Unit& unit) { deeds::approve_profile(unit, id, version, by, now); });
    }

    int taken = 0;
    const Member asker{operator_, Role::administrator};
    const Member second{colleague, Role::administrator};
};

const Instant tomorrow = china_midnight(std::chrono::sys_days(china_date(noon)) + std::chrono::days(1));

}

BOOST_FIXTURE_TEST_CASE(the_first_of_each_kind_is_imported_once, Desk)
{
    BOOST_TEST(taken == 3);
    BOOST_TEST(ctl::import_profiles(store, seed, noon + 1h) == 0);
    BOOST_TEST(!in_force(noon - 1s));
    BOOST_REQUIRE(in_force(noon));
    BOOST_CHECK((in_force(noon)->profile().algorithms == KeyAlgorithms{KeyAlgorithm::sm2}));
    BOOST_TEST(in_force(noon)->profile().longest.count() == 1200);
    BOOST_TEST(in_force(noon)->profile().crl_url == "http://pki.example.cn/crl/{issuer}.crl");
    BOOST_TEST(count("audit_lines", "event = 'certificate_profile_approved' and detail = 'by cakeyctl'") == 3);
}

BOOST_FIXTURE_TEST_CASE(what_two_administrators_changed_counts_from_its_day_on, Desk)
{
    const auto first = newest();
    const auto id = propose(shorter(400, tomorrow), first);
    BOOST_CHECK_EXCEPTION(approve(id, asker), DomainError, is(Fault::forbidden));
    BOOST_TEST(in_force(tomorrow)->id() == first);
    approve(id, second);
    BOOST_TEST(in_force(tomorrow - 1us)->id() == first);
    BOOST_TEST(in_force(tomorrow)->id() == id);
    BOOST_TEST(in_force(tomorrow)->profile().longest.count() == 400);
    BOOST_TEST(count("audit_lines", "event = 'certificate_profile_proposed' and before like '%最长有效期：1200%' and "
                                    "after like '%最长有效期：400%' and person_id = "
                                        + std::to_string(operator_.value))
               == 1);
    BOOST_TEST(count("audit_lines",
                     "event = 'certificate_profile_approved' and person_id = " + std::to_string(colleague.value))
               == 1);
}

BOOST_FIXTURE_TEST_CASE(one_proposal_at_a_time_by_who_saw_the_newest_one, Desk)
{
    const auto first = newest();
    const auto id = propose(shorter(400, tomorrow), first);
    BOOST_CHECK_EXCEPTION(propose(shorter(500, tomorrow), first), DomainError, is(Fault::stale));
    BOOST_CHECK_EXCEPTION(propose(shorter(500, tomorrow), id), DomainError, is(Fault::wrong_state));
    const auto withdraw = [&] {
        store.transact([&](Unit& unit) { deeds::withdraw_profile(unit, id, 1, asker, noon); });
    };
    withdraw();
    BOOST_CHECK_EXCEPTION(withdraw(), DomainError, is(Fault::stale));
    propose(shorter(500, tomorrow), id);
    BOOST_TEST(count("certificate_profiles", "kind = 'sm2'") == 3);
}

BOOST_FIXTURE_TEST_CASE(the_database_itself_lets_nobody_approve_alone_or_change_what_a_version_says, Desk)
{
    propose(shorter(400, tomorrow), newest());
    BOOST_CHECK_THROW(sql("update certificate_profiles set outcome = 'approved', decided_by = proposed_by, decided_at ="
                          " proposed_at, begins_at = valid_from where outcome is null"),
                      std::runtime_error);
    const Acting acting(database, "cakey_web");
    Store web(database.connection());
    BOOST_CHECK_NO_THROW(web.read([](Unit& unit) { return unit.certificate_profiles().open(kind); }));
    BOOST_TEST(sql("select has_column_privilege('cakey_web', 'certificate_profiles', 'longest_days', 'update')")
               == "f");
}

BOOST_AUTO_TEST_SUITE_END()
