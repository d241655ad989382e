// The table of configuration keys: what each is, who needs it, what it is when nobody says.
#include "config.hpp"

#include "config_sources.hpp"

#include <charconv>
#include <optional>
#include <set>
#include <variant>

namespace cakey {

namespace {

enum For : unsigned { web = 1, worker = 2, ctl = 4, all = 7 };

struct Number {
    int Config::*member;
    int least;
    int most;
};

using Place = std::variant<std::string Config::*, Number, TextPurpose>;

struct Key {
    const char* name;
    Place place;
    unsigned used_by;
    const char* by_default = nullptr;  // none: must be given
};

const Key keys[] = {
    {"prefix", &Config::prefix, web, "/cakey"},
    {"public_url", &Config::public_url, worker},
    {"database", &Config::database, all},
    {"views", &Config::views, web, CAKEY_DATADIR "/views"},
    {"schema", &Config::schema, ctl, CAKEY_DATADIR "/sql"},
    {"listen", &Config::listen, web, ""},
    {"threads", Number{&Config::threads, 1, 64}, web, "4"},
    {"seal_key_file", &Config::seal_key_file, all},
    {"password_memory_kib", Number{&Config::password_memory_kib, 64, 4194304}, web | ctl, "19456"},
    {"password_passes", Number{&Config::password_passes, 1, 100}, web | ctl, "2"},
    {"hashing_threads", Number{&Config::hashing_threads, 1, 64}, web, "1"},
    {"service_phone", &Config::service_phone, web | worker},
    {"ca_file", &Config::ca_file, worker, "/etc/ssl/certs/ca-certificates.crt"},

    {"alipay_gateway", &Config::alipay_gateway, worker, "https://openapi.alipay.com/gateway.do"},
    {"alipay_app_id", &Config::alipay_app_id, web | worker},
    {"alipay_seller_id", &Config::alipay_seller_id, web | worker},
    {"alipay_app_private_key_file", &Config::alipay_app_private_key_file, worker},
    {"alipay_public_key_file", &Config::alipay_public_key_file, web | worker},
    {"alipay_product_code", &Config::alipay_product_code, worker, "FACE_TO_FACE_PAYMENT"},
    {"alipay_qr_minutes", Number{&Config::alipay_qr_minutes, 1, 120}, web | worker, "30"},
    {"alipay_trade_minutes", Number{&Config::alipay_trade_minutes, 5, 21600}, web | worker, "20"},

    {"sms_endpoint", &Config::sms_endpoint, worker, "https://dysmsapi.aliyuncs.com/"},
    {"sms_access_key_id", &Config::sms_access_key_id, worker},
    {"sms_access_key_secret_file", &Config::sms_access_key_secret_file, worker},
    {"sms_sign_name", &Config::sms_sign_name, worker},
    {"sms_template_registration_code", TextPurpose::registration_code, worker},
    {"sms_template_mobile_change_code", TextPurpose::mobile_change_code, worker},
    {"sms_template_sign_in_code", TextPurpose::sign_in_code, worker},
    {"sms_template_one_time_password", TextPurpose::one_time_password, worker},
    {"sms_template_dispatched", TextPurpose::dispatched, worker},
    {"sms_template_refused", TextPurpose::refused, worker},
    {"sms_template_returned", TextPurpose::returned, worker},
    {"sms_template_mobile_changed", TextPurpose::mobile_changed, worker},
    {"sms_template_mobile_change_requested", TextPurpose::mobile_change_requested, worker},
    {"sms_template_reclaim_requested", TextPurpose::reclaim_requested, worker},
    {"sms_template_account_closed", TextPurpose::account_closed, worker},

    {"smtp_url", &Config::smtp_url, worker},
    {"smtp_user", &Config::smtp_user, worker},
    {"smtp_password_file", &Config::smtp_password_file, worker},
    {"mail_from", &Config::mail_from, worker},
    {"mail_from_name", &Config::mail_from_name, worker, ""},

    {"invoice_token_url", &Config::invoice_token_url, worker, "https://open.nuonuo.com/accessToken"},
    {"invoice_endpoint", &Config::invoice_endpoint, worker, "https://sdk.nuonuo.com/open/v1/services"},
    {"invoice_app_key", &Config::invoice_app_key, worker},
    {"invoice_app_secret_file", &Config::invoice_app_secret_file, worker},
    {"invoice_tax_number", &Config::invoice_tax_number, worker},
    {"invoice_clerk", &Config::invoice_clerk, worker},
    {"invoice_seller_address", &Config::invoice_seller_address, worker},
    {"invoice_seller_phone", &Config::invoice_seller_phone, worker},
    {"invoice_seller_bank_and_account", &Config::invoice_seller_bank_and_account, worker, ""},
    {"invoice_file_hosts", &Config::invoice_file_hosts, worker, ""},
};

std::set<std::string> key_names()
{
    std::set<std::string> names;
    for (const Key& key : keys)
        names.insert(key.name);
    return names;
}

int number_in(const Key& key, const Number& range, const Setting& given)
{
    int value = 0;
    const auto end = given.value.data() + given.value.size();
    const auto [stop, error] = std::from_chars(given.value.data(), end, value);
    if (error != std::errc() || stop != end || value < range.least || value > range.most)
        throw ConfigError(given.place + ": '" + key.name + "' is a whole number from " + std::to_string(range.least)
                          + " to " + std::to_string(range.most));
    return value;
}

void set(Config& config, const Key& key, const Setting& given)
{
    if (key.by_default == nullptr && given.value.empty())
        throw ConfigError(given.place + ": '" + key.name + "' has no value");
    if (const auto* text = std::get_if<std::string Config::*>(&key.place))
        config.*(*text) = given.value;
    else if (const auto* number = std::get_if<Number>(&key.place))
        config.*(number->member) = number_in(key, *number, given);
    else
        config.sms_templates[std::get<TextPurpose>(key.place)] = given.value;
}

unsigned bit(Program program)
{
    return program == Program::web ? web : program == Program::worker ? worker : ctl;
}

}

StartUp read_config(Program program, const std::vector<std::string>& arguments,
                    const std::map<std::string, std::string>& environment)
{
    StartUp start;
    std::string path;
    const auto names = key_names();
    const auto flags = settings_of_flags(names, arguments, path, start.arguments);
    const auto variables = settings_of_environment(names, environment);
    const auto lines = path.empty() ? Settings() : settings_of_file(names, path);

    for (const Key& key : keys) {
        if ((key.used_by & bit(program)) == 0)
            continue;
        std::optional<Setting> given;
        for (const Settings* settings : {&flags, &variables, &lines})
            if (const auto found = settings->find(key.name); !given && found != settings->end())
                given = found->second;
        if (!given && key.by_default == nullptr)
            throw ConfigError((path.empty() ? "no --config=FILE" : path) + ": '" + key.name + "' is missing");
        set(start.config, key, given ? *given : Setting{key.by_default, "default"});
    }
    return start;
}

}
