// Alipay's payment notifications, verified. Needs no private key: the web program has none.
#pragma once

#include "crypto/rsa2.hpp"
#include "domain/outside.hpp"

#include <string>

namespace cakey::outside {

struct AlipayNoticeSettings {
    std::string app_id;
    std::string seller_id;
    std::string alipay_public_key_file;
};

// Safe to use from several threads.
class AlipayNotices : public Notices {
public:
    // Throws std::runtime_error when the key cannot be read.
    explicit AlipayNotices(const AlipayNoticeSettings& settings);

    // Fields as decoded once from the form body, empty ones too. A signed notice whose trade_status we do not know
    // has status not_exist: nothing to act on, and still to be answered with success.
    std::optional<Notice> verify(const std::vector<std::pair<std::string, std::string>>& fields) const override;

private:
    std::string app_id_;
    std::string seller_id_;
    crypto::PublicKey alipay_;
};

}
