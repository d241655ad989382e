// A secret sent by SMS: a six-digit code or a one-time password, stored as a hash, for one purpose and one number.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/text_purpose.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

struct TextCode {
    static constexpr int most_tries = 5;
    static constexpr int most_browsers = 10;  // that share one: so many times five tries
    static constexpr std::chrono::seconds between_sends{60};  // for the same purpose
    // Codes to a number, whatever for, on their way out: its provider takes one in a minute, and the first may have been
    // begun some seconds late (FreshCode::later).
    static constexpr std::chrono::seconds between_codes{65};
    static constexpr std::chrono::minutes code_life{5};
    static constexpr std::chrono::minutes password_life{15};

    static constexpr std::chrono::minutes life(TextPurpose purpose)
    {
        return purpose == TextPurpose::one_time_password ? password_life : code_life;
    }

    // Sent in 24 hours.
    static constexpr int most_to_number = 10;     // whatever for
    static constexpr int most_in_an_hour = 5;     // codes to a number, which is all that its provider takes
    static constexpr int most_from_network = 50;  // to whomever
    static constexpr int most_from_wider_network = 500;
    // To one company. Anybody who knows the name can ask for a code to sign in, or an order's number for one about that:
    // some of the number's messages are left for other purposes.
    static constexpr int most_for(TextPurpose purpose)
    {
        switch (purpose) {
        case TextPurpose::one_time_password:
            return 3;
        case TextPurpose::sign_in_code:
        case TextPurpose::progress_code:
            return 5;
        default:
            return most_to_number;
        }
    }

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string mobile;
    TextPurpose purpose = TextPurpose::registration_code;
    std::optional<CompanyId> company_id;  // whose one-time password or mobile change it is
    std::string code_hash;                // SHA-256 over salt and code, hexadecimal
    std::string salt;
    std::string address;        // the network of who asked, for the daily cap
    std::string wider_network;  // and what that is a part of
    std::string browser;        // that asked, a digest: it alone may answer. Empty: inside a session
    bool shared = false;        // with another browser that had asked before: no message was sent for it
    int tries = 0;
    bool used = false;
    Instant created_at;
    Instant expires_at;

    bool open(Instant now) const { return !used && tries < most_tries && now < expires_at; }
    Instant goes_out() const { return expires_at - life(purpose); }

    // When a code that is asked for now may go out to a number that has had others. `asked`: when those of the last hour
    // were asked for, oldest first.
    static Instant goes_at(const std::vector<Instant>& asked, Instant now);
};

}
