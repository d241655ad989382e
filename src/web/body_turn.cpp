#include "web/body_turn.hpp"

#include <algorithm>
#include <chrono>

namespace cakey::web {

namespace {

constexpr std::chrono::milliseconds moment{300};

}

BodyTurn::BodyTurn(BodyTurns& turns, std::size_t length) : turns_(turns), left_(length), is_needed_(length >= long_body)
{
}

BodyTurn::~BodyTurn() { end(); }

bool BodyTurn::taken()
{
    if (is_needed_ && !is_taken_)
        is_taken_ = turns_.free_.try_acquire_for(moment);
    return is_taken_ || !is_needed_;
}

void BodyTurn::has_read(std::size_t count)
{
    left_ -= std::min(count, left_);
    if (left_ == 0)
        end();
}

void BodyTurn::end()
{
    if (is_taken_)
        turns_.free_.release();
    is_taken_ = is_needed_ = false;
}

}
