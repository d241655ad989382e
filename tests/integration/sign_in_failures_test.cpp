// The brake in the database: failures by key, devices by whose they are.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(sign_in_failures)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

std::string key(char letter) { return std::string(64, letter); }

struct Doors : World {
    void fail(const std::string& whose, Instant at, int times = 1)
    {
        store.transact([&](Unit& unit) {
            for (int i = 0; i < times; ++i) {
                SignInFailure failure{0, whose, at};
                unit.sign_in_failures().add(failure);
            }
        });
    }
    SignInBrake brake(const SignInTry& one, Instant now = noon)
    {
        return store.read([&](Unit& unit) { return unit.sign_in_failures().brake(one, now); });
    }
    void sign_in(const std::string& device, auto whose, Instant now = noon)
    {
        store.transact([&](Unit& unit) { unit.devices().seen(device, whose, now); });
    }

    const SignInTry stranger_try{key('a'), key('b'), {}, registration(0).name.normalized(), {}};
};

}

BOOST_FIXTURE_TEST_CASE(failures_are_counted_by_name_address_and_device_apart, Doors)
{
    auto one = stranger_try;
    one.device = key('d');
    fail(key('a'), noon - 2s, 3);
    fail(key('a'), noon - 1s);
    fail(key('b'), noon - 5s, 2);
    fail(key('d'), noon);
    fail(key('e'), noon, 9);
    const auto found = brake(one);
    BOOST_TEST(found.account.failures == 4);
    BOOST_CHECK(found.account.newest == noon - 1s);
    BOOST_TEST(found.address.failures == 2);
    BOOST_CHECK(found.address.newest == noon - 5s);
    BOOST_TEST(found.device.failures == 1);
    BOOST_TEST(!found.known_device);
    BOOST_TEST(brake({key('f'), key('f'), {}, {}, {}}).account.failures == 0);
    BOOST_CHECK(!brake({key('f'), key('f'), {}, {}, {}}).account.newest);
}

BOOST_FIXTURE_TEST_CASE(old_failures_are_forgotten_each_by_its_rule, Doors)
{
    fail(key('a'), noon - account_brake.memory);
    fail(key('a'), noon - account_brake.memory + 1s);
    fail(key('b'), noon - address_brake.memory);
    fail(key('b'), noon - address_brake.memory + 1s);
    BOOST_TEST(brake(stranger_try).account.failures == 1);
    BOOST_TEST(brake(stranger_try).address.failures == 1);
}

BOOST_FIXTURE_TEST_CASE(a_device_is_known_to_the_companies_that_signed_in_with_it, Doors)
{
    sign_in(key('d'), company);
    const auto knows = [&](const std::string& device, const std::string& name) {
        return brake({key('a'), key('b'), device, name, {}}).known_device;
    };
    BOOST_TEST(knows(key('d'), registration(0).name.normalized()));
    BOOST_TEST(knows(key('d'), registration(0).credit_code.text()));
    BOOST_TEST(!knows(key('d'), registration(1).name.normalized()));
    BOOST_TEST(!knows(key('d'), ""));
    BOOST_TEST(!knows(key('e'), registration(0).name.normalized()));
    BOOST_TEST(!knows("", registration(0).name.normalized()));
    sign_in(key('d'), stranger);
    BOOST_TEST(knows(key('d'), registration(1).name.normalized()));
    BOOST_TEST(knows(key('d'), registration(0).name.normalized()));
}

BOOST_FIXTURE_TEST_CASE(a_device_is_known_to_the_staff_that_signed_in_with_it, Doors)
{
    sign_in(key('d'), operator_);
    const auto knows = [&](const std::string& username) {
        return brake({key('a'), key('b'), key('d'), {}, username}).known_device;
    };
    BOOST_TEST(knows("operator"));
    BOOST_TEST(!knows("colleague"));
    BOOST_TEST(!knows(""));
    sign_in(key('d'), operator_, noon + 1h);
    BOOST_TEST(sql("select count(*) from devices") == "1");
}

BOOST_FIXTURE_TEST_CASE(a_device_seen_again_is_the_same_and_one_not_seen_for_a_year_is_forgotten, Doors)
{
    sign_in(key('d'), company);
    sign_in(key('d'), company, noon + 1h);
    BOOST_TEST(count("devices") == 1);
    const auto known = [&] { return store.read([](Unit& unit) { return unit.devices().is_known(key('d')); }); };
    const auto forget = [&](Instant now) {
        return store.transact([&](Unit& unit) { return unit.devices().remove_dead(now); });
    };
    BOOST_TEST(forget(noon + Device::life) == 0);
    BOOST_TEST(known());
    BOOST_TEST(forget(noon + Device::life + 1h) == 1);
    BOOST_TEST(!known());
}

BOOST_FIXTURE_TEST_CASE(failures_go_one_by_one_by_key_and_by_age, Doors)
{
    SignInFailure failure{0, key('a'), noon};
    store.transact([&](Unit& unit) { unit.sign_in_failures().add(failure); });
    fail(key('a'), noon);
    fail(key('b'), noon, 2);
    fail(key('c'), noon - BrakeRule::longest_memory);
    store.transact([&](Unit& unit) { unit.sign_in_failures().remove(failure.id); });
    BOOST_TEST(count("sign_in_failures", "key = '" + key('a') + "'") == 1);
    store.transact([](Unit& unit) { unit.sign_in_failures().remove_of(key('b')); });
    BOOST_TEST(count("sign_in_failures", "key = '" + key('b') + "'") == 0);
    BOOST_TEST(store.transact([](Unit& unit) { return unit.sign_in_failures().remove_dead(noon); }) == 1);
    BOOST_TEST(count("sign_in_failures") == 1);
}

BOOST_FIXTURE_TEST_CASE(tries_at_once_are_counted_one_by_one, Doors)
{
    fail(key('a'), noon - 1h, account_brake.free);
    const int through = done_at_once(6, [&](Unit& unit) {
        auto failures = unit.sign_in_failures();
        failures.lock(key('a'));
        if (failures.brake(stranger_try, noon).wait(noon).count() > 0)
            return false;
        SignInFailure failure{0, key('a'), noon};
        failures.add(failure);
        return true;
    });
    BOOST_TEST(through == 1);
}

BOOST_AUTO_TEST_SUITE_END()
