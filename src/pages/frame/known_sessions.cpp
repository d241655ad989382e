// Sessions in two generations: when the young are as many as there may be, the old are forgotten.
#include "pages/frame/known_sessions.hpp"

#include <utility>

namespace cakey::pages {

std::optional<SignedIn> KnownSessions::find(const std::string& token_hash)
{
    const std::scoped_lock lock(mutex_);
    if (const auto young = young_.find(token_hash); young != young_.end())
        return young->second;
    const auto old = old_.find(token_hash);
    if (old == old_.end())
        return std::nullopt;
    const auto session = old->second;
    put(token_hash, session);
    return session;
}

void KnownSessions::keep(const std::string& token_hash, const SignedIn& session)
{
    const std::scoped_lock lock(mutex_);
    put(token_hash, session);
}

void KnownSessions::forget(const std::string& token_hash)
{
    const std::scoped_lock lock(mutex_);
    young_.erase(token_hash);
    old_.erase(token_hash);
}

void KnownSessions::put(const std::string& token_hash, const SignedIn& session)
{
    if (young_.size() >= most_ && !young_.contains(token_hash))
        old_ = std::exchange(young_, {});
    young_.insert_or_assign(token_hash, session);
}

}
