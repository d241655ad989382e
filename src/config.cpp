// The table of configuration keys: what each is, who needs it, what it is when nobody says.
#include "config.hpp"

#include "base/numbers.hpp"
#include "config_rules.hpp"
#include "config_sources.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <variant>

namespace cakey {

namespace {

using namespace outside;
using papers::ReceptionSettings;

enum For : unsigned { web = 1, worker = 2, ctl = 4, all = 7, books = 8, audit = 16, ca = 32, ocsp = 64 };

// A member of Config, or of one of its parts: at<&Config::alipay, &AlipaySettings::gateway>.
template <auto... path>
auto& at(Config& config)
{
    return (config.*....*path);
}

using Text = std::string& (*)(Config&);
using Words = std::vector<std::string>& (*)(Config&);  // between blanks
using TimeOfDay = std::chrono::minutes& (*)(Config&);  // 09:30
using Switch = bool& (*)(Config&);                     // on, off
using Driver = CertificateDriver& (*)(Config&);        // by its word
using Format = LogFormat& (*)(Config&);                // logfmt, json

template <auto... path>
constexpr Text text = at<path...>;
template <auto... path>
constexpr Words list = at<path...>;
template <auto... path>
constexpr TimeOfDay time_of_day = at<path...>;
template <auto... path>
constexpr Switch on_or_off = at<path...>;
template <auto... path>
constexpr Driver driver = at<path...>;
template <auto... path>
constexpr Format format = at<path...>;

struct Number {
    int& (*member)(Config&);
    int least;
    int most;
};

using Place = std::variant<Text, Words, TimeOfDay, Switch, Driver, Format, Number, TextPurpose>;

struct Key {
    const char* name;
    Place place;
    unsigned used_by;
    const char* by_default = nullptr;  // none: must be given
    Rule rule = nullptr;
};

// clang-format off
const Key keys[] = {
    {"prefix", text<&Config::prefix>, web, "/cakey", prefix_rule},
    {"database", text<&Config::database>, all | books | audit | ca | ocsp},
    {"views", text<&Config::views>, web, CAKEY_DATADIR "/views"},
    {"schema", text<&Config::schema>, ctl, CAKEY_DATADIR "/sql"},
    {"listen", text<&Config::listen>, web | ocsp, "", listen_rule},
    {"web_servers", list<&Config::web_servers>, web | ocsp, "127.0.0.1 ::1", networks_rule},
    {"trusted_proxies", list<&Config::trusted_proxies>, web, "", networks_rule},
    {"metrics_listen", text<&Config::metrics_listen>, web | worker | ca | ocsp, "", listen_rule},
    {"log_file", text<&Config::log, &LogSettings::file>, web | worker | ca | ocsp, ""},
    {"log_format", format<&Config::log, &LogSettings::format>, web | worker | ca | ocsp, "logfmt"},
    {"threads", Number{at<&Config::threads>, 1, 64}, web | ocsp, "4"},
    {"seal_key_file", text<&Config::seal_key_file>, all},
    {"public_url", text<&Config::public_url>, all, nullptr, site_rule},
    {"audit_key_file", text<&Config::audit_key_file>, worker | audit},
    {"audit_heads_dir", text<&Config::audit_heads_dir>, worker, "/var/lib/cakey-audit"},
    {"password_memory_kib", Number{at<&Config::password_memory_kib>, 64, 4194304}, web | ctl, "19456"},
    {"password_passes", Number{at<&Config::password_passes>, 1, 100}, web | ctl, "2"},
    {"hashing_threads", Number{at<&Config::hashing_threads>, 1, 64}, web, "1"},
    {"paper_threads", Number{at<&Config::papers, &ReceptionSettings::at_once>, 1, 64}, web, "1"},
    {"pdf_program", text<&Config::papers, &ReceptionSettings::pdf_program>, web, CAKEY_LIBEXECDIR "/cakey-pdf"},
    {"clamd_socket", text<&Config::papers, &ReceptionSettings::clamd_socket>, web, ""},
    {"sms_codes_per_hour", Number{at<&Config::sms_codes_per_hour>, 1, 1000000}, web, "1000"},
    {"certificates", on_or_off<&Config::certificates>, web, "off"},
    {"certificate_driver", driver<&Config::certificate_driver>, web, "by_hand"},
    {"certificate_url", text<&Config::certificate_url>, web, ""},
    {"papers_kept_years", Number{at<&Config::papers_kept_years>, 1, 100}, worker, "15"},
    {"service_phone", text<&Config::service_phone>, web | worker},
    {"security_contact", text<&Config::security_contact>, web, ""},
    {"ca_file", text<&Config::ca_file>, worker | books, "/etc/ssl/certs/ca-certificates.crt"},

    {"alipay_gateway", text<&Config::alipay, &AlipaySettings::gateway>,
     worker | books, "https://openapi.alipay.com/gateway.do"},
    {"alipay_app_id", text<&Config::alipay, &AlipaySettings::app_id>, web | worker | books},
    {"alipay_seller_id", text<&Config::alipay, &AlipaySettings::seller_id>, web | worker},
    {"alipay_app_private_key_file", text<&Config::alipay, &AlipaySettings::app_private_key_file>, worker | books},
    {"alipay_app_cert_file", text<&Config::alipay, &AlipaySettings::app_cert_file>, worker | books, ""},
    {"alipay_public_key_file", text<&Config::alipay, &AlipaySettings::keys, &AlipayKeyFiles::public_key>,
     web | worker | books, ""},
    {"alipay_cert_file", text<&Config::alipay, &AlipaySettings::keys, &AlipayKeyFiles::certificate>, web | worker | books, ""},
    {"alipay_root_cert_file", text<&Config::alipay, &AlipaySettings::keys, &AlipayKeyFiles::root_certificates>,
     web | worker | books, ""},
    {"alipay_product_code", text<&Config::alipay, &AlipaySettings::product_code>, worker, "QR_CODE_OFFLINE"},
    {"alipay_qr_minutes", Number{at<&Config::alipay, &AlipaySettings::qr_minutes>, 1, 120}, worker, "30"},
    {"alipay_trade_minutes", Number{at<&Config::alipay, &AlipaySettings::trade_minutes>, 5, 21600}, worker, "40"},
    {"alipay_bill_hosts", list<&Config::alipay, &AlipaySettings::bill_hosts>, worker, "alipay.com"},
    {"alipay_bill_ready_at", time_of_day<&Config::bill_ready_at>, worker, "09:30"},

    {"sms_endpoint", text<&Config::sms, &AliyunTextsSettings::endpoint>, worker, "https://dysmsapi.aliyuncs.com/"},
    {"sms_access_key_id", text<&Config::sms, &AliyunTextsSettings::access_key_id>, worker},
    {"sms_access_key_secret_file", text<&Config::sms, &AliyunTextsSettings::access_key_secret_file>, worker},
    {"sms_sign_name", text<&Config::sms, &AliyunTextsSettings::sign_name>, worker},
    {"sms_variable_characters", Number{at<&Config::sms, &AliyunTextsSettings::variable_characters>, 20, 500}, worker, "35"},
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
    {"sms_template_password_changed", TextPurpose::password_changed, worker},
    {"sms_template_rename_requested", TextPurpose::rename_requested, worker},
    {"sms_template_renamed", TextPurpose::renamed, worker},
    {"sms_template_reversed", TextPurpose::reversed, worker},
    {"sms_template_certificate_ending", TextPurpose::certificate_ending, worker},
    {"sms_template_certificate_revoked", TextPurpose::certificate_revoked, worker, ""},
    {"sms_template_revocation_refused", TextPurpose::revocation_refused, worker, ""},
    {"sms_template_progress_code", TextPurpose::progress_code, worker},
    {"sms_template_deletion_requested", TextPurpose::deletion_requested, worker},
    {"sms_template_deletion_refused", TextPurpose::deletion_refused, worker},
    {"sms_template_account_deleted", TextPurpose::account_deleted, worker},

    {"tencent_sms_endpoint", text<&Config::second_sms, &TencentTextsSettings::endpoint>,
     worker, "https://sms.tencentcloudapi.com/"},
    {"tencent_sms_secret_id", text<&Config::second_sms, &TencentTextsSettings::secret_id>, worker, ""},
    {"tencent_sms_secret_key_file", text<&Config::second_sms, &TencentTextsSettings::secret_key_file>, worker, ""},
    {"tencent_sms_app_id", text<&Config::second_sms, &TencentTextsSettings::app_id>, worker, ""},
    {"tencent_sms_sign_name", text<&Config::second_sms, &TencentTextsSettings::sign_name>, worker, ""},
    {"tencent_sms_region", text<&Config::second_sms, &TencentTextsSettings::region>, worker, "ap-guangzhou"},
    {"tencent_sms_templates", list<&Config::second_sms, &TencentTextsSettings::templates>, worker, ""},

    {"smtp_url", text<&Config::mail, &SmtpSettings::url>, worker},
    {"smtp_ehlo_name", text<&Config::mail, &SmtpSettings::ehlo_name>, worker, ""},
    {"smtp_user", text<&Config::mail, &SmtpSettings::user>, worker},
    {"smtp_password_file", text<&Config::mail, &SmtpSettings::password_file>, worker},
    {"mail_from", text<&Config::mail, &SmtpSettings::from>, worker},
    {"mail_from_name", text<&Config::mail, &SmtpSettings::from_name>, worker, ""},
    {"imap_url", text<&Config::mailbox, &MailboxSettings::url>, worker, ""},
    {"imap_user", text<&Config::mailbox, &MailboxSettings::user>, worker, ""},
    {"imap_password_file", text<&Config::mailbox, &MailboxSettings::password_file>, worker, ""},

    {"cmp_url", text<&Config::cmp, &CmpSettings::url>, worker, ""},
    {"cmp_recipient", text<&Config::cmp, &CmpSettings::recipient>, worker, ""},
    {"cmp_reference", text<&Config::cmp, &CmpSettings::reference>, worker, ""},
    {"cmp_secret_file", text<&Config::cmp, &CmpSettings::secret_file>, worker, ""},
    {"cmp_certificate_file", text<&Config::cmp, &CmpSettings::certificate_file>, worker, ""},
    {"cmp_private_key_file", text<&Config::cmp, &CmpSettings::private_key_file>, worker, ""},
    {"cmp_authorities_file", text<&Config::cmp, &CmpSettings::authorities_file>, worker, ""},
    {"cmp_wait_minutes", Number{at<&Config::cmp, &CmpSettings::wait_minutes>, 1, 1440}, worker, "10"},

    {"invoice_token_url", text<&Config::invoices, &NuonuoSettings::token_url>,
     worker, "https://open.nuonuo.com/accessToken"},
    {"invoice_endpoint", text<&Config::invoices, &NuonuoSettings::endpoint>,
     worker, "https://sdk.nuonuo.com/open/v1/services"},
    {"invoice_app_key", text<&Config::invoices, &NuonuoSettings::app_key>, worker},
    {"invoice_app_secret_file", text<&Config::invoices, &NuonuoSettings::app_secret_file>, worker},
    {"invoice_tax_number", text<&Config::invoices, &NuonuoSettings::tax_number>, worker},
    {"invoice_clerk", text<&Config::invoices, &NuonuoSettings::clerk>, worker},
    {"invoice_seller_address", text<&Config::invoices, &NuonuoSettings::seller_address>, worker},
    {"invoice_seller_phone", text<&Config::invoices, &NuonuoSettings::seller_phone>, worker},
    {"invoice_seller_bank_and_account", text<&Config::invoices, &NuonuoSettings::seller_bank_and_account>, worker, ""},
    {"invoice_seller_name", text<&Config::invoices, &NuonuoSettings::seller_name>, worker, ""},
    {"invoice_file_hosts", list<&Config::invoices, &NuonuoSettings::file_hosts>, worker, "jss.com.cn nuonuo.com"},

    {"crl_dir", text<&Config::crl_dir>, ca, "/var/lib/cakey-crl/crl"},
    {"ocsp_dir", text<&Config::ocsp_dir>, ocsp, "/run/cakey-ocsp/ocsp"},
    {"ca_pkcs11_module", text<&Config::ca, &CaSettings::pkcs11_module>, ca | ocsp, ""},
    {"ca_pkcs11_pin_file", text<&Config::ca, &CaSettings::pkcs11_pin_file>, ca | ocsp, ""},
};
// clang-format on

std::set<std::string> key_names()
{
    std::set<std::string> names;
    for (const Key& key : keys)
        names.insert(key.name);
    return names;
}

int number_in(const Key& key, const Number& range, const ConfigEntry& given)
{
    int value = 0;
    const auto end = given.value.data() + given.value.size();
    const auto [stop, error] = std::from_chars(given.value.data(), end, value);
    if (error != std::errc() || stop != end || value < range.least || value > range.most)
        throw ConfigError(given.place + ": '" + key.name + "' is a whole number from " + std::to_string(range.least)
                          + " to " + std::to_string(range.most));
    return value;
}

// "9:30", "23:05".
std::chrono::minutes time_in(const Key& key, const ConfigEntry& given)
{
    const auto colon = std::min(given.value.find(':'), given.value.size());
    const auto hours = whole_number<int>(given.value.substr(0, colon));
    const auto minutes = whole_number<int>(given.value.substr(std::min(colon + 1, given.value.size())));
    if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59)
        throw ConfigError(given.place + ": '" + key.name + "' is a time of the day, as 09:30");
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

bool switched_on(const Key& key, const ConfigEntry& given)
{
    if (given.value != "on" && given.value != "off")
        throw ConfigError(given.place + ": '" + key.name + "' is on or off");
    return given.value == "on";
}

CertificateDriver driver_in(const Key& key, const ConfigEntry& given)
{
    if (const auto driver = from_word<CertificateDriver>(given.value))
        return *driver;
    throw ConfigError(given.place + ": '" + key.name + "' is by_hand, embedded or cmp");
}

LogFormat format_in(const Key& key, const ConfigEntry& given)
{
    if (given.value != "logfmt" && given.value != "json")
        throw ConfigError(given.place + ": '" + key.name + "' is logfmt or json");
    return given.value == "json" ? LogFormat::json : LogFormat::logfmt;
}

void set(Config& config, const Key& key, const ConfigEntry& given)
{
    if (key.by_default == nullptr && given.value.empty())
        throw ConfigError(given.place + ": '" + key.name + "' has no value");
    if (const auto wanted = key.rule ? key.rule(given.value) : ""; !wanted.empty())
        throw ConfigError(given.place + ": '" + key.name + "' " + wanted);
    if (const auto* member = std::get_if<Text>(&key.place)) {
        (*member)(config) = given.value;
    } else if (const auto* list = std::get_if<Words>(&key.place)) {
        std::istringstream stream(given.value);
        (*list)(config) = {std::istream_iterator<std::string>(stream), {}};
    } else if (const auto* time = std::get_if<TimeOfDay>(&key.place)) {
        (*time)(config) = time_in(key, given);
    } else if (const auto* wanted = std::get_if<Switch>(&key.place)) {
        (*wanted)(config) = switched_on(key, given);
    } else if (const auto* maker = std::get_if<Driver>(&key.place)) {
        (*maker)(config) = driver_in(key, given);
    } else if (const auto* how = std::get_if<Format>(&key.place)) {
        (*how)(config) = format_in(key, given);
    } else if (const auto* number = std::get_if<Number>(&key.place)) {
        number->member(config) = number_in(key, *number, given);
    } else {
        config.sms.templates[std::get<TextPurpose>(key.place)] = given.value;
    }
}

// A flag whose dashes are forgotten is none, and would be as good as not given.
void refuse_words(const std::vector<std::string>& words)
{
    if (!words.empty())
        throw ConfigError("'" + words.front() + "' is no flag: write --KEY=VALUE, or ask for --help");
}

// Pages lead to what lies below the prefix, messages to what lies below the address.
void require_same_prefix(const Config& config)
{
    const auto host = config.public_url.find('/', std::string_view("https://").size());
    if (config.public_url.substr(std::min(host, config.public_url.size())) != config.prefix)
        throw ConfigError("'public_url' is " + config.public_url + ", 'prefix' is '" + config.prefix
                          + "': the one ends in the other");
}

unsigned bit(Program program)
{
    switch (program) {
    case Program::web:
        return web;
    case Program::worker:
        return worker;
    case Program::ca:
        return ca;
    case Program::ocsp:
        return ocsp;
    case Program::ctl:
        return ctl;
    case Program::books:
        return books;
    case Program::audit:
        break;
    }
    return audit;
}

}

std::vector<KeyFacts> keys_of(Program program)
{
    std::vector<KeyFacts> facts;
    for (const Key& key : keys)
        if ((key.used_by & bit(program)) != 0)
            facts.push_back({key.name, key.by_default ? std::optional<std::string>(key.by_default) : std::nullopt});
    return facts;
}

std::string default_of(Program program, const std::string& key)
{
    const auto known = keys_of(program);
    return std::ranges::find(known, key, &KeyFacts::name)->by_default.value();
}

StartUp read_config(Program program, const std::vector<std::string>& arguments,
                    const std::map<std::string, std::string>& environment)
{
    StartUp start;
    std::string path;
    const auto names = key_names();
    const auto flags = entries_of_flags(names, arguments, path, start.arguments);
    const auto variables = entries_of_environment(names, environment);
    const auto lines = path.empty() ? ConfigEntries() : entries_of_file(names, path);

    for (const Key& key : keys) {
        if ((key.used_by & bit(program)) == 0)
            continue;
        std::optional<ConfigEntry> given;
        for (const ConfigEntries* entries : {&flags, &variables, &lines})
            if (const auto found = entries->find(key.name); !given && found != entries->end())
                given = found->second;
        if (!given && key.by_default == nullptr)
            throw ConfigError((path.empty() ? "no --config=FILE" : path) + ": '" + key.name + "' is missing");
        set(start.config, key, given ? *given : ConfigEntry{key.by_default, "default"});
    }
    auto& config = start.config;
    if (program == Program::web || program == Program::worker || program == Program::ca || program == Program::ocsp)
        refuse_words(start.arguments);
    if (program == Program::web)
        require_same_prefix(config);
    config.invoices.callback_url = config.public_url + "/issuer/notify";
    config.alipay.notify_url = config.public_url + "/alipay/notify";
    for (auto* ca_file : {&config.alipay.ca_file, &config.sms.ca_file, &config.second_sms.ca_file, &config.mail.ca_file,
                          &config.mailbox.ca_file, &config.invoices.ca_file, &config.cmp.ca_file})
        *ca_file = config.ca_file;
    config.mailbox.host = config.mail.from.substr(config.mail.from.find('@') + 1);
    config.second_sms.variable_characters = config.sms.variable_characters;
    return start;
}

}
