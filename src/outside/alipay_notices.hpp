// Alipay's payment notifications, verified. Needs no private key: the web program has none.
#pragma once

#include "domain/outside.hpp"
#include "outside/alipay_keys.hpp"
#include "outside/form.hpp"

#include <string>

namespace cakey::outside {

struct AlipayNoticeSettings {
    std::string app_id;
    std::string seller_id;
    AlipayKeyFiles keys;
};

// Safe to use from several threads.
class AlipayNotices : public Notices {
public:
    // `fetched`: the certificates that the worker fetched; may be nullptr. Throws std::runtime_error as AlipayKeys.
    AlipayNotices(const AlipayNoticeSettings& settings, const Clock& clock, CertificateStore* fetched = nullptr);

    // Of Alipay's key, as it stands in the file.
    std::string key_fingerprint() const { return keys_.on_file().fingerprint(); }

    // Fields as decoded once from the form body, empty ones too. A signed notice whose trade_status we do not know
    // has status not_exist: nothing to act on, and still to be answered with success.
    std::variant<Notice, NoticeFlaw> verify(
        const std::vector<std::pair<std::string, std::string>>& fields) const override;

private:
    std::optional<NoticeFlaw> flaw_in_signature(Parameters fields) const;

    std::string app_id_;
    std::string seller_id_;
    AlipayKeys keys_;
};

}
