// Who was behind which session a moment ago, for all threads of the program.
#pragma once

#include "store/signed_in.hpp"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace cakey::pages {

// It proves nothing: with it a page can begin before the database has said whether that is still so (Guard).
class KnownSessions {
public:
    // Remembers at least the `most` that came last, and at most twice as many.
    explicit KnownSessions(std::size_t most = 2000) : most_(most) {}

    std::optional<SignedIn> find(const std::string& token_hash);
    void keep(const std::string& token_hash, const SignedIn& session);
    void forget(const std::string& token_hash);

private:
    using Sessions = std::unordered_map<std::string, SignedIn>;

    void put(const std::string& token_hash, const SignedIn& session);

    std::mutex mutex_;
    std::size_t most_;
    Sessions young_;
    Sessions old_;  // not asked for since these were all
};

}
