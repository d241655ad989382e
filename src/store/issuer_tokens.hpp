// Issuers' access tokens in the database.
#pragma once

#include "domain/issuer_token.hpp"
#include "store/link.hpp"

#include <optional>

namespace cakey {

class IssuerTokens {
public:
    explicit IssuerTokens(Link& link) : link_(link) {}

    std::optional<IssuerToken> find(const std::string& issuer);
    void put(const IssuerToken& token);  // in place of the one there was

private:
    Link& link_;
};

}
