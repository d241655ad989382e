// A fixture about one order's payment attempts.
#pragma once

#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

namespace cakey::support {

struct Counter : Workshop {
    inline static const std::string first = "2026112300000001_1_1";
    inline static const std::string second = "2026112300000001_1_2";

    bool look() { return step(OutboxKind::payment); }
    // The code is there to be scanned.
    void shown()
    {
        attempt();
        pass(std::chrono::seconds(1));
        look();
        BOOST_REQUIRE(is(payment(), "waiting"));
    }
    static bool is(const Payment& payment, std::string_view state) { return word(payment.state()) == state; }
    bool order_is(std::string_view state) { return word(find().state()) == state; }
    std::string state_of_item() { return std::string(word(item(OutboxKind::payment).state)); }
    void withdraw()
    {
        change(number, [&](Order& order) { order.withdraw(clock.at); });
    }
    void submit_again()
    {
        change(number, [&](Order& order) { support::submit(order, clock.at); });
    }
};

}
