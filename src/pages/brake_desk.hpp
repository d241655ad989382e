// The brake at the doors: how long a try to sign in has to wait, and what it counts as.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"
#include "web/request.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

// "请在 40 秒后再试。"
std::string words_of_wait(std::chrono::seconds wait);

// `name` is what was typed, folded as it is looked up by. The device is the one that the browser names by its cookie.
SignInTry company_try(const web::Request& request, const std::string& name);
SignInTry staff_try(const web::Request& request, const std::string& username);

// As cheap as two references: a page that needs one makes its own.
class BrakeDesk {
public:
    struct Booking {
        std::chrono::seconds wait{0};         // until this try may be made; if any, nothing was booked
        std::chrono::seconds next{0};         // until the one after it, should it fail
        std::vector<std::int64_t> failures{};  // booked
    };

    BrakeDesk(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    // One cheap statement; 0: the try may be made.
    std::chrono::seconds wait(const SignInTry& one) const;
    // Books the try as failed before anybody knows, so that tries made at once do not slip through together. With
    // `passes` (an SMS code was right) it need not wait.
    Booking book(const SignInTry& one, bool passes) const;
    // In the transaction that begins the session: it did not fail, and the device may begin anew.
    static void forgive(Unit& unit, const SignInTry& one, const Booking& booking);

private:
    Store& store_;
    const Clock& clock_;
};

}
