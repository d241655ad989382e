// The bounded place where passwords are hashed.
#include "pages/door/hashing.hpp"

#include "domain/fault.hpp"

namespace cakey::pages {

Hashing::Place::Place(Hashing& hashing) : hashing_(hashing)
{
    if (!hashing_.places_.try_acquire())
        throw DomainError(Fault::unavailable);
}

Hashing::Place::~Place()
{
    hashing_.places_.release();
}

std::string Hashing::Place::hash(const std::string& password) const
{
    return hashing_.threads_.run([&] { return crypto::hash_password(password, hashing_.cost_); });
}

bool Hashing::Place::matches(const std::string& password, const std::string& hash) const
{
    return hashing_.threads_.run([&] {
        if (!hash.empty())
            return crypto::password_matches(password, hash);
        crypto::hash_password(password, hashing_.cost_);
        return false;
    });
}

std::optional<std::string> Hashing::Place::renewed(const std::string& password, const std::string& hash_now) const
{
    if (!crypto::needs_rehash(hash_now, hashing_.cost_))
        return std::nullopt;
    return hash(password);
}

}
