// How often a company may have another QR code made: each costs calls to the gateway, which bounds them for the merchant.
#pragma once

#include <chrono>

namespace cakey {

// A repeat is any attempt but an order's very first: 「重新获取」, or paying what was withdrawn and submitted again.
struct PaymentRepeat {
    static constexpr int most = 20;  // of one company, within the span
    static constexpr std::chrono::hours span{1};

    // `before`: its repeats within the span so far.
    static constexpr bool is_allowed(int before) { return before < most; }
};

}
