// What a program is told at start: one plain struct, read and checked once, handed down as const&.
#pragma once

#include "base/log_output.hpp"
#include "domain/ca_settings.hpp"
#include "domain/certificate.hpp"
#include "outside/alipay.hpp"
#include "outside/cmp.hpp"
#include "outside/invoices.hpp"
#include "outside/mail.hpp"
#include "outside/mailbox.hpp"
#include "outside/sms.hpp"
#include "outside/tencent_texts.hpp"
#include "papers/reception.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace cakey {

// etc/cakey.conf explains each key; the table in config.cpp says which member it is. The clients' own settings are as a
// client takes them: what they have in common, the authorities to trust and where we are called back, is in each.
struct Config {
    std::string prefix;
    std::string public_url;
    std::string database;
    std::string views;
    std::string schema;
    std::string listen;
    std::string metrics_listen;
    LogSettings log;
    std::vector<std::string> web_servers;
    std::vector<std::string> trusted_proxies;
    int threads = 0;
    std::string seal_key_file;
    std::string audit_key_file;
    std::string audit_heads_dir;
    std::string crl_dir;   // revocation lists, for a web server
    std::string ocsp_dir;  // stored answers, likewise
    int password_memory_kib = 0;
    int password_passes = 0;
    int hashing_threads = 0;
    int sms_codes_per_hour = 0;
    int papers_kept_years = 0;
    bool certificates = false;             // they are made here, and kept
    CertificateDriver certificate_driver = CertificateDriver::by_hand;
    std::string certificate_url;           // the site, at the port where browsers are asked for one
    std::chrono::minutes bill_ready_at{};  // since midnight in China
    std::string service_phone;
    std::string security_contact;
    std::string ca_file;

    papers::ReceptionSettings papers;
    outside::AlipaySettings alipay;
    outside::AliyunTextsSettings sms;
    outside::TencentTextsSettings second_sms;
    outside::SmtpSettings mail;
    outside::MailboxSettings mailbox;
    outside::NuonuoSettings invoices;
    CaSettings ca;
    outside::CmpSettings cmp;  // no url: no other authority is asked
};

// Who reads it: each program takes the keys that it has use for and leaves the others empty, so that cakey-web never
// learns even where Alipay's private key lies. `books` is cakeyctl where it asks Alipay: cakeyctl books audit. `audit` is
// cakeyctl where it looks at the audit log's seals: cakeyctl audit verify.
enum class Program { web, worker, ca, ocsp, ctl, books, audit };

// What is wrong with a configuration, where: "/etc/cakey/web.conf:12: unknown key 'thread'".
class ConfigError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct StartUp {
    Config config;
    std::vector<std::string> arguments;  // what stood on the command line besides flags
};

// Flags (--key=value; --config=FILE names the file) go before the environment (CAKEY_KEY), that before the file's
// lines (key = value; # begins a comment line), and these before the defaults. An unknown key in a flag or in the file,
// a key given twice, a value that cannot be, and a missing one are each a ConfigError. Flags end at "--".
StartUp read_config(Program program, const std::vector<std::string>& arguments,
                    const std::map<std::string, std::string>& environment);

// A key that a program takes, for who asks it for help.
struct KeyFacts {
    std::string name;
    std::optional<std::string> by_default;  // none: it must be given
};
std::vector<KeyFacts> keys_of(Program program);
// What one of them is when nobody says; it must have a default.
std::string default_of(Program program, const std::string& key);

// The process's own variables, for read_config().
std::map<std::string, std::string> environment_variables();

}
