// The bounded place where passwords are hashed.
#include "crypto/hashing.hpp"

namespace cakey::crypto {

namespace {

// Below where the process is, to a tenth of its weight (sched(7)): while all cores are wanted, answers go first and a
// hash still ends within a second or so.
constexpr int niceness = 10;

}

Hashing::Hashing(PasswordCost cost, int at_once, Owners& owners) : cost_(cost), threads_(at_once, niceness)
{
    for (auto& places : places_)
        places = std::make_unique<Places>(2 * at_once, owners);
}

int Hashing::waiting() const
{
    int all = 0;
    for (const auto& places : places_)
        all += places->taken();
    return all;
}

Hashing::Place::Place(Hashing& hashing, Queue queue, std::int64_t company)
    : hashing_(hashing), place_(*hashing.places_[static_cast<std::size_t>(queue)], company)
{
}

std::string Hashing::Place::hash(const std::string& password) const
{
    return hashing_.threads_.run([&] { return hash_password(password, hashing_.cost_); });
}

bool Hashing::Place::matches(const std::string& password, const std::string& hash) const
{
    return hashing_.threads_.run([&] {
        if (!hash.empty())
            return password_matches(password, hash);
        hash_password(password, hashing_.cost_);
        return false;
    });
}

std::optional<std::string> Hashing::Place::renewed(const std::string& password, const std::string& hash_now) const
{
    if (!needs_rehash(hash_now, hashing_.cost_))
        return std::nullopt;
    return hash(password);
}

}
