#include "ctl/days_left.hpp"

#include <stdexcept>

namespace cakey::ctl {

namespace {

constexpr std::chrono::days enough{14};

}

std::string days_left(Instant ends, const Clock& clock)
{
    const auto left = std::chrono::floor<std::chrono::days>(ends - clock.now());
    auto text = "a certificate for " + std::to_string(left.count()) + " more days";
    if (left < enough)
        throw std::runtime_error(text);
    return text;
}

}
