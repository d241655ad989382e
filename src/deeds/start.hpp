// What a program asks of the database before it works on it.
#pragma once

#include "base/clock.hpp"
#include "crypto/sealed.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

class Start {
public:
    using Note = std::function<void(const std::string& event, const std::string& text)>;

    struct Needs {
        std::string connection;  // a libpq connection string; each attempt has a connection of its own
        std::string role;        // "cakey_web": the program's own
        const Clock& clock;      // of this machine
        std::vector<crypto::SealKey> seal_keys{};  // none: it opens nothing that is sealed
        std::string alipays_key{};     // fingerprint of what is taken for Alipay's, where the app's own is not at hand
        std::string alipay_app_key{};  // fingerprint of the app's own, where it is: noted for the others
    };

    Start(Needs needs, Note note) : needs_(std::move(needs)), note_(std::move(note)) {}

    // False while the database cannot be reached: the log is told why, in libpq's own words, each reason once.
    // std::runtime_error, with a sentence for the administrator, when the program can never work on what is there, as it
    // is set up: another schema, another role, another time, other keys.
    bool attempt();

private:
    Needs needs_;
    Note note_;
    std::string said_;  // why it could not be reached
};

// These are asked by attempt(), and `cakeyctl check` asks them by themselves. std::runtime_error with a sentence.

// The role has the rights of `role` and not those of an owner: with them a fault of ours could rewrite the audit log.
void require_role(Unit& unit, const std::string& role);
// One-time codes and what is signed for others are good for minutes: with a clock that is further off than the database's
// nobody could sign in.
void require_same_time(Unit& unit, const Clock& clock);

}
