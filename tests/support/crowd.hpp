// Many at once at the same thing: who is first wins, the others are told.
#pragma once

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <atomic>
#include <barrier>
#include <string>
#include <thread>
#include <vector>

namespace cakey::support {

inline constexpr int hands = 6;

struct CrowdOutcome {
    int done = 0;
    int refused = 0;  // as stale, or by the state that there was by then
};

// Each in a thread and connection of its own, all begun together; `deed` gets a Unit and the hand's own number.
template <class Deed>
CrowdOutcome all_at_once(const std::string& connection, Deed deed)
{
    std::atomic<int> done = 0, refused = 0;
    std::barrier begin(hands);
    {
        std::vector<std::jthread> crowd;
        for (int hand = 0; hand < hands; ++hand)
            crowd.emplace_back([&, hand] {
                Store own(connection);
                own.read([](Unit& unit) { return unit.schema().version(); });
                begin.arrive_and_wait();
                try {
                    own.transact([&](Unit& unit) { deed(unit, hand); });
                    ++done;
                } catch (const DomainError& error) {
                    if (error.fault() == Fault::stale || error.fault() == Fault::wrong_state)
                        ++refused;
                }
            });
    }
    return {done, refused};
}

}
