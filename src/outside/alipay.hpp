// Alipay's gateway for payments by QR code: precreate, query, close, refund, refund query.
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "outside/alipay_keys.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace cakey::outside {

struct AlipaySettings {
    std::string gateway;  // "https://openapi.alipay.com/gateway.do"
    std::string app_id;
    std::string seller_id;                         // for the notices; 2088...
    std::string app_private_key_file;              // PKCS#8 or PKCS#1
    std::string app_cert_file;                     // certificate mode: appCertPublicKey_2021....crt
    AlipayKeyFiles keys;
    std::string ca_file;                           // empty: the system's authorities
    std::string notify_url;                        // empty: no notifications
    std::string product_code = "QR_CODE_OFFLINE";  // by contract; FACE_TO_FACE_PAYMENT for counters
    std::vector<std::string> bill_hosts;           // where a bill may lie: a host, or what is below it
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{15'000};
    int qr_minutes = 30;     // how long a code can be scanned; Alipay keeps none beyond 120
    int trade_minutes = 40;  // from precreate on, how long it can be paid: 5 at least, and not less than qr_minutes
};

class AlipayCall;

// For one thread: it keeps its connection.
class Alipay : public Gateway {
public:
    // `certificates`: where those are kept that were fetched; may be nullptr.
    // Throws std::runtime_error for keys that cannot be right and times that Alipay would not keep.
    Alipay(const AlipaySettings& settings, const Clock& clock, CertificateStore* certificates = nullptr);
    ~Alipay() override;

    Answer<std::string> precreate(const std::string& out_trade_no, Fen total, const std::string& subject) override;
    Answer<Trade> query(const std::string& out_trade_no) override;
    Answer<Nothing> close(const std::string& out_trade_no) override;
    Answer<Nothing> refund(const RefundOrder& order) override;
    Answer<RefundFate> refunded(const std::string& out_trade_no, const std::string& out_request_no,
                                Fen amount) override;

private:
    AlipaySettings settings_;
    std::unique_ptr<AlipayCall> call_;
};

// Alipay's word for a trade's status; nothing for one that we do not know.
std::optional<TradeStatus> trade_status(const std::string& word);

}
