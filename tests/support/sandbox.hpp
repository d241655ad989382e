// The outside world, running beside a test program: tests/sandbox on loopback, started once and ended with us.
#pragma once

#include "outside/alipay.hpp"
#include "outside/alipay_notices.hpp"
#include "outside/cmp.hpp"
#include "outside/invoices.hpp"
#include "outside/mail.hpp"
#include "outside/mailbox.hpp"
#include "outside/sms.hpp"
#include "outside/tencent_texts.hpp"
#include "support/program.hpp"
#include "support/rsa_keys.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace cakey::support {

class Sandbox {
public:
    // Throws std::runtime_error when it does not come up.
    static Sandbox& running();

    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    outside::AlipaySettings alipay() const;
    outside::AlipaySettings alipay_by_certificate() const;
    outside::AlipayNoticeSettings notices() const;
    outside::AliyunTextsSettings texts() const;
    outside::TencentTextsSettings second_texts() const;
    outside::SmtpSettings mail() const;
    outside::SmtpSettings mail_by_starttls() const;
    outside::MailboxSettings mailbox() const;
    outside::NuonuoSettings invoices() const;
    outside::CmpSettings authority() const;
    outside::CmpSettings authority_by_signature() const;

    // The sandbox's own views and deeds.
    nlohmann::json get(const std::string& path) const;
    nlohmann::json post(const std::string& path, const std::map<std::string, std::string>& fields) const;
    void arm(const std::string& call, const std::string& fault, int times = 1) const;
    void disarm() const;

private:
    Sandbox();

    std::string address(const std::string& path) const;
    std::string merchant(const std::string& name) const;  // a file
    std::string account(const std::string& name) const;   // a value

    TemporaryDirectory directory_;
    std::map<std::string, std::string> account_;
    int port_ = 0;
    int smtp_port_ = 0;
    int starttls_port_ = 0;
    int imap_port_ = 0;
    std::optional<Program> program_;
};

// Asks `known` again and again until it says yes; throws when it has not after 20 s.
void wait_until(const std::function<bool()>& known);

// Begins and ends without a fault armed.
struct CalmSandbox {
    CalmSandbox() { sandbox.disarm(); }
    ~CalmSandbox() { sandbox.disarm(); }

    Sandbox& sandbox = Sandbox::running();
    SystemClock clock;
};

}
