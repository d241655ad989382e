// Starting, asking and ending the sandbox.
#include "support/sandbox.hpp"

#include "outside/form.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace cakey::support {

namespace {

const std::string program = std::string(CAKEY_SOURCE) + "/tests/sandbox/main.py";

std::string python()
{
    const auto chosen = std::getenv("PYTHON");
    return chosen && *chosen ? chosen : "/usr/bin/python3";
}

// One that was free a moment ago.
int free_port()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    const bool found = ::bind(listener, reinterpret_cast<sockaddr*>(&place), size) == 0
                       && ::getsockname(listener, reinterpret_cast<sockaddr*>(&place), &size) == 0;
    ::close(listener);
    if (!found)
        throw std::runtime_error("no free port for the sandbox");
    return ntohs(place.sin_port);
}

// Lines NAME=value of a shell file; values may stand in single quotes.
std::map<std::string, std::string> variables_in(const std::string& text)
{
    std::map<std::string, std::string> variables;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        const auto equals = line.find('=');
        if (!line.starts_with('#') && equals != std::string::npos) {
            auto value = line.substr(equals + 1);
            if (value.size() >= 2 && value.front() == '\'')
                value = value.substr(1, value.size() - 2);
            variables[line.substr(0, equals)] = value;
        }
        at = end + 1;
    }
    return variables;
}

}

Sandbox& Sandbox::running()
{
    static Sandbox sandbox;
    return sandbox;
}

Sandbox::Sandbox() : port_(free_port()), smtp_port_(free_port()), starttls_port_(free_port()), imap_port_(free_port())
{
    const auto home = directory_.file("world");
    if (std::system((python() + ' ' + program + " init " + home).c_str()) != 0)
        throw std::runtime_error("the sandbox made no keys");
    account_ = variables_in(content_of(merchant("merchant.env")));

    program_.emplace(std::vector<std::string>{python(), program, "serve", home, "--port", std::to_string(port_),
                                              "--smtp-port", std::to_string(smtp_port_), "--starttls-port",
                                              std::to_string(starttls_port_), "--imap-port",
                                              std::to_string(imap_port_)},
                     directory_.file("log"));
}

outside::AlipaySettings Sandbox::alipay() const
{
    outside::AlipaySettings settings;
    settings.gateway = address("/gateway.do");
    settings.app_id = account("ALIPAY_APP_ID");
    settings.seller_id = account("ALIPAY_SELLER_ID");
    settings.app_private_key_file = merchant("app_private_key.pem");
    settings.keys.public_key = merchant("alipay_public_key.pem");
    settings.ca_file = directory_.file("world/ca.pem");
    settings.bill_hosts = {"localhost"};
    return settings;
}

outside::AlipaySettings Sandbox::alipay_by_certificate() const
{
    auto settings = alipay();
    settings.app_cert_file = merchant("app_cert.pem");
    settings.keys = {.certificate = merchant("alipay_cert.pem"), .root_certificates = merchant("alipay_root_cert.pem")};
    return settings;
}

outside::AlipayNoticeSettings Sandbox::notices() const
{
    return {account("ALIPAY_APP_ID"), account("ALIPAY_SELLER_ID"), alipay().keys};
}

outside::AliyunTextsSettings Sandbox::texts() const
{
    outside::AliyunTextsSettings settings;
    settings.endpoint = address("/");
    settings.access_key_id = account("SMS_ACCESS_KEY_ID");
    settings.access_key_secret_file = merchant("sms_access_key_secret");
    settings.sign_name = account("SMS_SIGN_NAME");
    settings.templates = {{TextPurpose::registration_code, account("SMS_TEMPLATE_REGISTRATION_CODE")},
                          {TextPurpose::mobile_change_code, account("SMS_TEMPLATE_MOBILE_CHANGE_CODE")},
                          {TextPurpose::sign_in_code, account("SMS_TEMPLATE_SIGN_IN_CODE")},
                          {TextPurpose::one_time_password, account("SMS_TEMPLATE_ONE_TIME_PASSWORD")},
                          {TextPurpose::dispatched, account("SMS_TEMPLATE_DISPATCHED")},
                          {TextPurpose::refused, account("SMS_TEMPLATE_REFUSED")},
                          {TextPurpose::returned, account("SMS_TEMPLATE_RETURNED")},
                          {TextPurpose::mobile_changed, account("SMS_TEMPLATE_MOBILE_CHANGED")},
                          {TextPurpose::mobile_change_requested, account("SMS_TEMPLATE_MOBILE_CHANGE_REQUESTED")},
                          {TextPurpose::reclaim_requested, account("SMS_TEMPLATE_RECLAIM_REQUESTED")},
                          {TextPurpose::account_closed, account("SMS_TEMPLATE_ACCOUNT_CLOSED")},
                          {TextPurpose::rename_requested, account("SMS_TEMPLATE_RENAME_REQUESTED")},
                          {TextPurpose::renamed, account("SMS_TEMPLATE_RENAMED")},
                          {TextPurpose::reversed, account("SMS_TEMPLATE_REVERSED")},
                          {TextPurpose::certificate_ending, account("SMS_TEMPLATE_CERTIFICATE_ENDING")},
                          {TextPurpose::certificate_revoked, account("SMS_TEMPLATE_CERTIFICATE_REVOKED")},
                          {TextPurpose::revocation_refused, account("SMS_TEMPLATE_REVOCATION_REFUSED")},
                          {TextPurpose::progress_code, account("SMS_TEMPLATE_PROGRESS_CODE")},
                          {TextPurpose::deletion_requested, account("SMS_TEMPLATE_DELETION_REQUESTED")},
                          {TextPurpose::deletion_refused, account("SMS_TEMPLATE_DELETION_REFUSED")},
                          {TextPurpose::account_deleted, account("SMS_TEMPLATE_ACCOUNT_DELETED")},
                          {TextPurpose::password_changed, account("SMS_TEMPLATE_PASSWORD_CHANGED")}};
    settings.ca_file = directory_.file("world/ca.pem");
    return settings;
}

outside::CmpSettings Sandbox::authority() const
{
    outside::CmpSettings settings;
    settings.url = address("/pkix/");
    settings.recipient = account("CMP_RECIPIENT");
    settings.reference = account("CMP_REFERENCE");
    settings.secret_file = merchant("cmp_secret");
    settings.authorities_file = merchant("cmp_authorities.pem");
    settings.ca_file = directory_.file("world/ca.pem");
    return settings;
}

outside::CmpSettings Sandbox::authority_by_signature() const
{
    auto settings = authority();
    settings.reference.clear();
    settings.secret_file.clear();
    settings.certificate_file = merchant("cmp_client.pem");
    settings.private_key_file = merchant("cmp_client_key.pem");
    return settings;
}

outside::TencentTextsSettings Sandbox::second_texts() const
{
    outside::TencentTextsSettings settings;
    settings.endpoint = address("/");
    settings.secret_id = account("TENCENT_SMS_SECRET_ID");
    settings.secret_key_file = merchant("tencent_sms_secret_key");
    settings.app_id = account("TENCENT_SMS_APP_ID");
    settings.sign_name = account("TENCENT_SMS_SIGN_NAME");
    settings.region = "ap-guangzhou";
    std::istringstream templates(account("TENCENT_SMS_TEMPLATES"));
    settings.templates = {std::istream_iterator<std::string>(templates), {}};
    settings.ca_file = directory_.file("world/ca.pem");
    return settings;
}

outside::SmtpSettings Sandbox::mail() const
{
    outside::SmtpSettings settings;
    settings.url = "smtps://localhost:" + std::to_string(smtp_port_);
    settings.user = settings.from = account("SMTP_USER");
    settings.password_file = merchant("smtp_password");
    settings.from_name = "数字证书受理";
    settings.ca_file = directory_.file("world/ca.pem");
    return settings;
}

outside::SmtpSettings Sandbox::mail_by_starttls() const
{
    auto settings = mail();
    settings.url = "smtp://localhost:" + std::to_string(starttls_port_);
    return settings;
}

outside::MailboxSettings Sandbox::mailbox() const
{
    outside::MailboxSettings settings;
    settings.url = "imaps://localhost:" + std::to_string(imap_port_);
    settings.user = account("SMTP_USER");
    settings.password_file = merchant("smtp_password");
    settings.host = settings.user.substr(settings.user.find('@') + 1);
    settings.ca_file = directory_.file("world/ca.pem");
    return settings;
}

outside::NuonuoSettings Sandbox::invoices() const
{
    outside::NuonuoSettings settings;
    settings.token_url = address("/accessToken");
    settings.endpoint = address("/open/v1/services");
    settings.app_key = account("INVOICE_APP_KEY");
    settings.app_secret_file = merchant("invoice_app_secret");
    settings.tax_number = account("INVOICE_TAX_NUMBER");
    settings.clerk = account("INVOICE_CLERK");
    settings.seller_address = account("INVOICE_SELLER_ADDRESS");
    settings.seller_phone = account("INVOICE_SELLER_PHONE");
    settings.seller_bank_and_account = account("INVOICE_SELLER_BANK") + account("INVOICE_SELLER_ACCOUNT");
    settings.ca_file = directory_.file("world/ca.pem");
    return settings;
}

nlohmann::json Sandbox::get(const std::string& path) const
{
    outside::HttpSettings settings;
    settings.ca_file = directory_.file("world/ca.pem");
    return nlohmann::json::parse(outside::Http(settings).get(address(path)).body);
}

nlohmann::json Sandbox::post(const std::string& path, const std::map<std::string, std::string>& fields) const
{
    outside::HttpSettings settings;
    settings.ca_file = directory_.file("world/ca.pem");
    const auto answer = outside::Http(settings).post(address(path), {"Content-Type: application/x-www-form-urlencoded"},
                                                     outside::form_encoded(fields));
    if (answer.status != 200)
        throw std::runtime_error("the sandbox refused " + path + ": " + answer.body);
    return nlohmann::json::parse(answer.body);
}

void Sandbox::arm(const std::string& call, const std::string& fault, int times) const
{
    post("/faults", {{"call", call}, {"fault", fault}, {"times", std::to_string(times)}});
}

void Sandbox::disarm() const { arm("*", "*", 0); }

std::string Sandbox::address(const std::string& path) const
{
    return "https://localhost:" + std::to_string(port_) + path;
}

std::string Sandbox::merchant(const std::string& name) const { return directory_.file("world/merchant/" + name); }

std::string Sandbox::account(const std::string& name) const { return account_.at(name); }

void wait_until(const std::function<bool()>& known)
{
    for (int times = 0; times < 400; ++times) {
        if (known())
            return;
        ::poll(nullptr, 0, 50);
    }
    throw std::runtime_error("waited for something that did not come");
}

}
