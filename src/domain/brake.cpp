// How long the next try waits.
#include "domain/brake.hpp"

#include <algorithm>

namespace cakey {

namespace {

std::chrono::seconds wait_after(std::int64_t failures, const BrakeRule& rule)
{
    if (failures <= rule.free)
        return std::chrono::seconds(0);
    constexpr std::int64_t most_doublings = 10;  // past the longest wait, and far from an overflow
    const auto doublings = std::min(failures - rule.free - 1, most_doublings);
    return std::min<std::chrono::seconds>(BrakeRule::first_wait * (std::int64_t{1} << doublings),
                                          BrakeRule::longest_wait);
}

}

std::chrono::seconds Strain::wait(const BrakeRule& rule, Instant now) const
{
    if (!newest)
        return std::chrono::seconds(0);
    const auto left = *newest + wait_after(failures, rule) - now;
    return std::max(std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds(0));
}

std::chrono::seconds SignInBrake::wait(Instant now) const
{
    const auto others = wait_but_for_account(now);
    return known_device ? others : std::max(account.wait(account_brake, now), others);
}

std::chrono::seconds SignInBrake::wait_but_for_account(Instant now) const
{
    return known_device ? device.wait(device_brake, now) : address.wait(address_brake, now);
}

SignInBrake SignInBrake::after_failure(Instant now) const
{
    auto after = *this;
    for (Strain* strain : {&after.account, &after.address, &after.device}) {
        ++strain->failures;
        strain->newest = now;
    }
    return after;
}

}
