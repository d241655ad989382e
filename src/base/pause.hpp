// Waiting that a stop ends.
#pragma once

#include <chrono>
#include <stop_token>

namespace cakey {

// True when the time has passed, false as soon as a stop is asked for.
bool pause(std::stop_token stop, std::chrono::milliseconds time);

}
