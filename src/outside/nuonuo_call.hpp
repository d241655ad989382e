// One signed call of Nuonuo's open platform, with the access token that it needs.
#pragma once

#include "domain/outside.hpp"
#include "outside/reply.hpp"

#include <mutex>
#include <string>

namespace cakey::outside {

struct NuonuoSettings;

// base64(HMAC-SHA1(secret, ...)) over the path's parts (services, v1, open), the query and the body.
std::string nuonuo_sign(const std::string& app_secret, const std::string& app_key, const std::string& senid,
                        const std::string& nonce, const std::string& timestamp, const std::string& body);

// What Nuonuo's code says about a call.
Heard heard_of_nuonuo(const std::string& code);

// For several threads, which share one token.
class NuonuoCall {
public:
    // Throws std::runtime_error when the secret cannot be read or an address is not https.
    NuonuoCall(const NuonuoSettings& settings, TokenStore& tokens, const Clock& clock);

    Reply ask(const std::string& method, const std::string& body);

private:
    // The token to ask with; another one than was `refused`, if that is given. What went wrong when there is none.
    Reply provide_token(IssuerToken& token, const std::string& refused = {});
    Reply fetch_token(IssuerToken& token);
    Reply ask_with(const std::string& token, const std::string& method, const std::string& body);

    TokenStore& tokens_;
    const Clock& clock_;
    std::string token_url_;
    std::string endpoint_;
    std::string app_key_;
    std::string app_secret_;
    std::string tax_number_;
    Http http_;
    std::mutex mutex_;  // fetches are counted: one thread fetches, the others wait for it
    IssuerToken token_;
};

}
