#include "base/repetitions.hpp"

namespace cakey {

std::optional<int> Repetitions::times(std::string_view event, std::string_view text, Instant now)
{
    const std::lock_guard lock(mutex_);
    if (lines_.size() >= most_known)
        std::erase_if(lines_, [&](const auto& line) { return now - line.second.written >= pause; });
    if (lines_.size() >= most_known)
        lines_.clear();
    const auto [place, added] = lines_.try_emplace(std::pair(std::string(event), std::string(text)));
    auto& line = place->second;
    // A clock that jumped back must not silence it.
    if (!added && now >= line.written && now - line.written < pause) {
        ++line.kept_back;
        return std::nullopt;
    }
    line.written = now;
    return std::exchange(line.kept_back, 0) + 1;
}

}
