// What may become of an account.
#include "domain/staff.hpp"

#include "domain/fault.hpp"

#include <utility>

namespace cakey {

namespace {

void require(bool may)
{
    if (!may)
        throw DomainError(Fault::wrong_state, About::staff);
}

}

void Staff::set_up(Credentials credentials)
{
    require(state == AccountState::invited);
    password_hash = std::move(credentials.password_hash);
    totp_secret_sealed = std::move(credentials.totp_secret_sealed);
    totp_step = credentials.totp_step;
    state = AccountState::active;
}

void Staff::reset()
{
    require(state != AccountState::disabled);
    password_hash.clear();
    totp_secret_sealed.clear();
    state = AccountState::invited;
}

void Staff::disable()
{
    require(state != AccountState::disabled);
    state = AccountState::disabled;
}

void Staff::enable()
{
    require(state == AccountState::disabled);
    state = password_hash.empty() ? AccountState::invited : AccountState::active;
}

void Staff::assign(const Post& to)
{
    if (!to.whole())
        throw DomainError(Fault::incomplete);
    role = to.role;
    outlet = to.outlet;
}

}
