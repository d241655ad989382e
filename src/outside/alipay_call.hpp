// One call of Alipay's v2 gateway: parameters, signature, the wire, the verified answer.
#pragma once

#include "base/clock.hpp"
#include "crypto/rsa2.hpp"
#include "outside/alipay_reply.hpp"
#include "outside/form.hpp"
#include "outside/http.hpp"

#include <string>

namespace cakey::outside {

struct AlipaySettings;

// The request's parameters with `sign`. Those without a value are left out: Alipay does not sign them.
Parameters signed_alipay_request(Parameters parameters, const crypto::PrivateKey& app);

class AlipayCall {
public:
    // Throws std::runtime_error when a key cannot be read, or when Alipay's public key is our own.
    AlipayCall(const AlipaySettings& settings, const Clock& clock);

    // `content` is the biz_content's JSON text. notify_url may be empty.
    AlipayReply ask(const std::string& method, const std::string& content, const std::string& notify_url = {});

private:
    AlipayReply heard(const std::string& method, const HttpAnswer& answer, const Parameters& request) const;

    const Clock& clock_;
    std::string gateway_;
    std::string app_id_;
    crypto::PrivateKey app_;
    crypto::PublicKey alipay_;
    Http http_;
};

}
