// The rhythm of retries.
#include "domain/outbox_item.hpp"

#include <algorithm>

namespace cakey {

std::chrono::milliseconds back_off(int tries, double chance)
{
    constexpr std::chrono::milliseconds most = std::chrono::minutes(15);
    const std::chrono::milliseconds whole = std::min(most,
                                                     std::chrono::milliseconds(1000LL << std::clamp(tries, 1, 20)));
    return whole - std::chrono::duration_cast<std::chrono::milliseconds>(whole / 2 * chance);
}

}
