// An issuer's token, read and replaced.
#include "work/stored_tokens.hpp"

namespace cakey::work {

std::optional<IssuerToken> StoredTokens::load(const std::string& issuer)
{
    return store_.read([&](Unit& unit) { return unit.issuer_tokens().find(issuer); });
}

void StoredTokens::save(const IssuerToken& token)
{
    store_.transact([&](Unit& unit) { unit.issuer_tokens().put(token); });
}

}
