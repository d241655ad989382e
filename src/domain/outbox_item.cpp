// The rhythm of retries.
#include "domain/outbox_item.hpp"

#include <algorithm>

namespace cakey {

std::chrono::seconds back_off(int tries)
{
    constexpr std::chrono::seconds most = std::chrono::minutes(15);
    return std::min(most, std::chrono::seconds(1LL << std::clamp(tries, 1, 20)));
}

}
