// The bounded place where passwords are hashed.
#include "pages/hashing.hpp"

#include "domain/fault.hpp"

#include <chrono>

namespace cakey::pages {

namespace {

class Place {
public:
    explicit Place(std::counting_semaphore<64>& places) : places_(places)
    {
        if (!places_.try_acquire_for(std::chrono::milliseconds(500)))
            throw DomainError(Fault::unavailable);
    }
    ~Place() { places_.release(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    std::counting_semaphore<64>& places_;
};

}

std::string Hashing::hash(const std::string& password)
{
    const Place place(places_);
    return crypto::hash_password(password, cost_);
}

bool Hashing::matches(const std::string& password, const std::string& hash)
{
    const Place place(places_);
    if (!hash.empty())
        return crypto::password_matches(password, hash);
    crypto::hash_password(password, cost_);
    return false;
}

}
