// What a program is told at start: one plain struct, read and checked once, handed down as const&.
#pragma once

#include "domain/outside.hpp"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace cakey {

// etc/cakey.conf explains each; its key there is the member's name here.
struct Config {
    std::string prefix;
    std::string public_url;
    std::string database;
    std::string views;
    std::string schema;
    std::string listen;
    int threads = 0;
    std::string seal_key_file;
    int password_memory_kib = 0;
    int password_passes = 0;
    int hashing_threads = 0;
    std::string service_phone;
    std::string ca_file;

    std::string alipay_gateway;
    std::string alipay_app_id;
    std::string alipay_seller_id;
    std::string alipay_app_private_key_file;
    std::string alipay_public_key_file;
    std::string alipay_product_code;
    int alipay_qr_minutes = 0;
    int alipay_trade_minutes = 0;

    std::string sms_endpoint;
    std::string sms_access_key_id;
    std::string sms_access_key_secret_file;
    std::string sms_sign_name;
    std::map<TextPurpose, std::string> sms_templates;

    std::string smtp_url;
    std::string smtp_user;
    std::string smtp_password_file;
    std::string mail_from;
    std::string mail_from_name;

    std::string invoice_token_url;
    std::string invoice_endpoint;
    std::string invoice_app_key;
    std::string invoice_app_secret_file;
    std::string invoice_tax_number;
    std::string invoice_clerk;
    std::string invoice_seller_address;
    std::string invoice_seller_phone;
    std::string invoice_seller_bank_and_account;
    std::string invoice_file_hosts;
};

// Who reads it: each program takes the keys that it has use for and leaves the others empty, so that cakey-web never
// learns even where Alipay's private key lies.
enum class Program { web, worker, ctl };

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

// The process's own variables, for read_config().
std::map<std::string, std::string> environment_variables();

}
