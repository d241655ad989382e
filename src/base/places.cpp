// Taking places and giving them back.
#include "base/places.hpp"

namespace cakey {

Busy::Busy() : std::runtime_error("all places are taken") {}

int Places::taken() const
{
    const std::lock_guard lock(owners_.mutex_);
    return most_ - free_;
}

Places::Place::Place(Places& places, std::int64_t owner) : places_(places), owner_(owner)
{
    const std::lock_guard lock(places_.owners_.mutex_);
    if (places_.free_ == 0 || (owner_ != 0 && !places_.owners_.present_.insert(owner_).second))
        throw Busy();
    --places_.free_;
}

Places::Place::~Place()
{
    const std::lock_guard lock(places_.owners_.mutex_);
    ++places_.free_;
    places_.owners_.present_.erase(owner_);
}

}
