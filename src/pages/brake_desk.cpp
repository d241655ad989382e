// Tries to sign in, counted before they are known to fail.
#include "pages/brake_desk.hpp"

#include "crypto/digests.hpp"
#include "pages/access.hpp"
#include "web/network.hpp"

namespace cakey::pages {

namespace {

std::string address_key(const web::Request& request)
{
    return crypto::sha256_hex("address:" + web::network_of(request.remote_address()));
}

}

std::string words_of_wait(std::chrono::seconds wait)
{
    if (wait <= std::chrono::minutes(2))
        return "请在 " + std::to_string(wait.count()) + " 秒后再试。";
    return "请在 " + std::to_string(std::chrono::ceil<std::chrono::minutes>(wait).count()) + " 分钟后再试。";
}

SignInTry company_try(const web::Request& request, const std::string& name)
{
    const auto token = request.cookie(device_cookie);
    return {.account = crypto::sha256_hex("company:" + name),
            .address = address_key(request),
            .device = token.empty() ? std::string() : crypto::sha256_hex(token),
            .company = name};
}

SignInTry staff_try(const web::Request& request, const std::string& username)
{
    return {.account = crypto::sha256_hex("staff:" + username), .address = address_key(request), .device = {},
            .company = {}};
}

std::chrono::seconds BrakeDesk::wait(const SignInTry& one) const
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) { return unit.sign_in_failures().brake(one, now).wait(now); });
}

BrakeDesk::Booking BrakeDesk::book(const SignInTry& one, bool passes) const
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) {
        auto failures = unit.sign_in_failures();
        failures.lock(one.account);
        const auto brake = failures.brake(one, now);
        Booking booking;
        booking.wait = passes ? std::chrono::seconds(0) : brake.wait(now);
        if (booking.wait.count() > 0)
            return booking;
        booking.next = brake.after_failure(now).wait(now);
        const auto keys = brake.known_device ? std::vector{one.device} : std::vector{one.account, one.address};
        for (const auto& key : keys) {
            SignInFailure failure{0, key, now};
            failures.add(failure);
            booking.failures.push_back(failure.id);
        }
        return booking;
    });
}

void BrakeDesk::forgive(Unit& unit, const SignInTry& one, const Booking& booking)
{
    auto failures = unit.sign_in_failures();
    for (const auto id : booking.failures)
        failures.remove(id);
    if (!one.device.empty())
        failures.remove_of(one.device);
}

}
