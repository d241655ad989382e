// Issuers' access tokens: one each.
#include "store/issuer_tokens.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::optional<IssuerToken> IssuerTokens::find(const std::string& issuer)
{
    const std::unique_ptr<IssuerToken> token(link_.database().find<IssuerToken>(issuer));
    return token ? std::optional(*token) : std::nullopt;
}

void IssuerTokens::put(const IssuerToken& token)
{
    link_.database().erase_query<IssuerToken>(odb::query<IssuerToken>::issuer == token.issuer);
    auto row = token;
    link_.database().persist(row);
}

}
