// What the worker does again and again, with a pause between.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

namespace cakey::work {

// The first round at once. A stop ends the pause, and is the round's own business while that goes on.
void go_rounds(std::stop_token stop, std::chrono::seconds between, const std::function<void()>& round);

}
