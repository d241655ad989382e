// The bounded place where passwords are hashed.
#include "crypto/hashing.hpp"

namespace cakey::crypto {

HashingBusy::HashingBusy() : std::runtime_error("all places for hashing are taken") {}

Hashing::Place::Place(Hashing& hashing) : hashing_(hashing)
{
    if (!hashing_.places_.try_acquire())
        throw HashingBusy();
}

Hashing::Place::~Place() { hashing_.places_.release(); }

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
