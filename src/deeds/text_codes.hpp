// Codes and one-time passwords by SMS: sent within their bounds, checked when they are typed.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/text_message.hpp"
#include "domain/text_purpose.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {
class Unit;
}

namespace cakey::crypto {
class Seal;
}

namespace cakey::deeds {

// For whom a code is: a number and a purpose, and the company where there is one already.
struct CodeAddressee {
    std::string mobile;
    TextPurpose purpose = TextPurpose::registration_code;
    std::optional<CompanyId> company = {};
    // A digest of what the browser that asks is known by; empty inside a session. From another browser the code is
    // none: whoever does not get the text uses none of its tries up.
    std::string browser = {};
    bool real = true;  // false: nothing is sent

    // Who asks by a name that nobody has. Everything goes as with a company, so that neither answer nor time tells.
    static CodeAddressee nobody(std::string_view name, TextPurpose purpose, std::string browser);
};

// Drawn before the transaction that sends it.
struct FreshCode {
    FreshCode(TextPurpose purpose, const crypto::Seal& seal);  // a one-time password for that purpose, else six digits

    std::string secret;
    std::string salt;
    std::string out_id;  // 32 letters and digits: the provider takes no more
    std::string sealed;  // the secret, as it lies in the outbox
    // What is asked for by name is begun when the answer has long been given, and nobody knows when: work on it could
    // be felt in an answer beside it, and would tell that there is such a company.
    std::chrono::milliseconds later{0};
};

// A message's variables as the provider gets them: what lies sealed, opened. Nothing when this is not the key that it
// was sealed with.
std::optional<std::map<std::string, std::string>> opened_variables(const TextMessage& message,
                                                                   const crypto::Seal& seal);

struct CodeSending {
    enum class Outcome {
        sent,
        too_soon,
        too_many,      // to that number, or for that company
        too_many_now,  // to that number within the hour
        network_full,  // too many from there
        paused,        // too many from everywhere: somebody makes us send them
    } outcome = Outcome::sent;
    std::chrono::seconds wait{0};  // until the next one may be sent to that number

    // Whether it was refused for a reason that has nothing to do with the number: that can be told to whoever asks.
    bool tells_nothing() const { return outcome == Outcome::network_full || outcome == Outcome::paused; }
};

// Where a visitor comes from, and how many codes an hour all the world may have.
struct CodeBounds {
    std::string network;
    std::string wider_network;
    int hourly = 0;
};

// Refused for where it comes from before anything is looked up about the number. The secret is stored as a salted hash
// (domain/text_code.hpp), and sealed in the message, from which it is erased once it is out of our hands. Too soon
// after another browser has asked, the code that is under way is good for this one, too, with tries of its own.
// A code behind one for another purpose goes out when the number's provider takes it (TextCode::goes_at), is good from
// then on, and stays the newest until a minute later. It is not refused: that would tell whose number it is to whoever
// asks for both.
CodeSending send_code(Unit& unit, const CodeAddressee& to, const FreshCode& fresh, const CodeBounds& bounds,
                      Instant now);
// Whether somebody there has been sent one in the last 24 hours.
bool has_sent_to_network(Unit& unit, const std::string& network, Instant now);
// Until the next may be sent, whoever asks: the number's owner is spared. 0: now.
std::chrono::seconds wait_for_code(Unit& unit, const CodeAddressee& to, Instant now);
// Whether `typed` is the newest code that this browser asked for and may still be used. Every call is one of its tries,
// a right one too.
bool code_passes(Unit& unit, const CodeAddressee& to, std::string_view typed, Instant now);
// In the transaction of what the code was for: it is good for nothing more. False when it was used meanwhile.
bool use_code(Unit& unit, const CodeAddressee& to);

}
