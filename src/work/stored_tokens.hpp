// Issuers' access tokens, kept in the database for all workers.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"

#include <string>

namespace cakey::work {

class StoredTokens : public TokenStore {
public:
    explicit StoredTokens(Store& store) : store_(store) {}

    std::optional<IssuerToken> load(const std::string& issuer) override;
    void save(const IssuerToken& token) override;

private:
    Store& store_;
};

}
