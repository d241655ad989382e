// One call of Alipay's v2 gateway: parameters, signature, the wire, the verified answer.
#pragma once

#include "base/clock.hpp"
#include "crypto/rsa2.hpp"
#include "outside/alipay_keys.hpp"
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
    // Throws std::runtime_error when a key or a certificate cannot be read, when they do not belong together, or when
    // Alipay's public key is our own.
    AlipayCall(const AlipaySettings& settings, const Clock& clock, CertificateStore* certificates = nullptr);

    // `content` is the biz_content's JSON text. notify_url may be empty.
    AlipayReply ask(const std::string& method, const std::string& content, const std::string& notify_url = {});

private:
    Parameters request_for(const std::string& method, const std::string& content, const std::string& notify_url) const;
    HttpAnswer post(Parameters request);
    AlipayReply heard(const std::string& method, const HttpAnswer& answer, const Parameters& request);
    std::optional<crypto::PublicKey> key_named(const std::string& number);

    const Clock& clock_;
    std::string gateway_;
    std::string app_id_;
    crypto::PrivateKey app_;
    AlipayKeys keys_;
    std::string app_number_;  // these two are empty in key mode, and so not sent
    std::string root_number_;
    Http http_;
};

}
