// Codes and one-time passwords sent by SMS: sent within their bounds, checked when they are typed.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::pages {

// For whom a code is: a number and a purpose, and the company where there is one already.
struct CodeAddressee {
    std::string mobile;
    TextPurpose purpose = TextPurpose::registration_code;
    std::optional<CompanyId> company = {};
    bool real = true;  // false: nothing is sent

    // Who asks by a name that nobody has. Everything goes as with a company, so that neither answer nor time tells.
    static CodeAddressee nobody(std::string_view name, TextPurpose purpose);
};

struct CodeSending {
    enum class Outcome { sent, too_soon, too_many } outcome = Outcome::sent;
    std::chrono::seconds wait{0};  // until the next one may be sent to that number
};

// Why it was not sent, and what to do.
std::string words_of(const CodeSending& sending);

// As cheap as two references: a page that needs one makes its own.
class TextCodeDesk {
public:
    static constexpr int most_to_number = 10;     // in 24 hours, whatever for
    static constexpr int most_from_address = 50;  // in 24 hours
    static constexpr int most_passwords = 3;      // in 24 hours, to one company
    // Likewise. Anybody who knows the name can ask for one: some of the number's messages are left for other purposes.
    static constexpr int most_sign_in_codes = 5;

    TextCodeDesk(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    // `address` is where the visitor comes from; the cap counts its network.
    CodeSending send(const CodeAddressee& to, const std::string& address) const;
    // Seconds until the next may be sent; 0: now.
    std::chrono::seconds wait(const CodeAddressee& to) const;
    // Whether `typed` is the newest code and may still be used. Every call is one of its tries, a right one too.
    bool passes(const CodeAddressee& to, std::string_view typed) const;
    // In the transaction of what the code was for: it is good for nothing more. False when it was used meanwhile.
    static bool use(Unit& unit, const CodeAddressee& to);

private:
    Store& store_;
    const Clock& clock_;
};

}
