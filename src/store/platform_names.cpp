// Platforms' names by their codes.
#include "store/platform_names.hpp"

namespace cakey {

std::string_view PlatformNames::of(const std::string& code)
{
    if (code.empty())
        return "—";
    const auto now = clock_.now();
    if (now < read_at_ || now - read_at_ >= known_for || !names_.contains(code))
        read(now);
    const auto found = names_.find(code);
    return found == names_.end() ? std::string_view(code) : std::string_view(found->second);
}

void PlatformNames::read(Instant now)
{
    names_.clear();
    for (auto& platform : store_.read([](Unit& unit) { return unit.catalogue().all_platforms(); }))
        names_.emplace(std::move(platform.code), std::move(platform.name));
    read_at_ = now;
}

}
