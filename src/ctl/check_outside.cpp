// Questions that move nothing: a trade, a message that never was.
#include "ctl/check_outside.hpp"

#include "config.hpp"
#include "crypto/certificates.hpp"
#include "ctl/days_left.hpp"
#include "outside/alipay.hpp"
#include "outside/authorities.hpp"
#include "outside/cmp.hpp"
#include "outside/http.hpp"
#include "outside/invoices.hpp"
#include "outside/mail.hpp"
#include "outside/mailbox.hpp"
#include "outside/sms.hpp"

#include <stdexcept>

namespace cakey::ctl {

namespace {

// Aliyun refuses what is signed by a clock a quarter of an hour off, Alipay sooner.
constexpr std::chrono::seconds most_off{60};
// No order's number begins so.
constexpr const char* nobodys_trade = "CAKEYCTL-CHECK";
constexpr const char* nobodys_mobile = "13000000000";

// What the answer says, when it says anything but what was hoped for.
template <class Value>
void require_heard(const Answer<Value>& answer)
{
    if (answer.heard == Heard::done)
        return;
    throw std::runtime_error(std::string(answer.heard == Heard::refused ? "refuses" : "cannot be reached")
                             + (answer.code.empty() ? "" : ": " + answer.code)
                             + (answer.text.empty() ? "" : ": " + answer.text));
}

outside::HttpAnswer reached(const std::string& url, const std::string& ca_file)
{
    auto answer = outside::Http({.ca_file = ca_file, .shows_certificate = true}).get(url);
    if (!answer.heard)
        throw std::runtime_error(url + ": " + answer.failure);
    return answer;
}

std::string time_of(const std::string& url, const std::string& ca_file, const Clock& clock)
{
    const auto there = reached(url, ca_file).date();
    if (!there)
        throw std::runtime_error("the gateway says no time");
    const auto off = std::chrono::round<std::chrono::seconds>(clock.now() - *there);
    auto text = std::to_string(off.count()) + " s from the gateway's";
    if (std::chrono::abs(off) > most_off)
        throw std::runtime_error(text + ": set this machine's by NTP");
    return text;
}

// The issuer gives few tokens in a month: none is fetched for a look.
struct NoTokens : TokenStore {
    std::optional<IssuerToken> load(const std::string&) override { return std::nullopt; }
    void save(const IssuerToken&) override {}
};

}

void try_outside(Attempts& attempts, const Config& config, const Clock& clock)
{
    const bool trusts = attempts.attempt("ca_file", [&] {
        outside::require_authorities(config.ca_file);
        return config.ca_file;
    });
    if (!trusts)
        return;
    attempts.attempt("Alipay", [&] {
        outside::Alipay gateway(config.alipay, clock);
        require_heard(gateway.query(nobodys_trade));
        return std::string("answers, and both sides' keys are right");
    });
    attempts.attempt("clock", [&] { return time_of(config.alipay.gateway, config.ca_file, clock); });
    if (!config.alipay.app_cert_file.empty())
        attempts.attempt("alipay_app_cert_file", [&] {
            return days_left(crypto::Certificate::from_file(config.alipay.app_cert_file).front().ends(), clock);
        });
    attempts.attempt("SMS provider", [&] {
        outside::AliyunTexts texts(config.sms, clock);
        require_heard(texts.fate(nobodys_mobile, nobodys_trade, china_date(clock.now())));
        return std::string("answers, and takes our key");
    });
    attempts.attempt("mail server", [&] {
        require_heard(outside::SmtpMail(config.mail, clock).greet());
        return std::string("greets, and lets ") + config.mail.user + " in";
    });
    if (!config.mailbox.url.empty())
        attempts.attempt("mailbox", [&] {
            require_heard(outside::ImapMailbox(config.mailbox).greet());
            return std::string("lets ") + config.mailbox.user + " in";
        });
    attempts.attempt("invoice issuer", [&] {
        NoTokens tokens;
        const outside::NuonuoInvoices issuer(config.invoices, tokens, clock);
        reached(config.invoices.token_url, config.ca_file);
        reached(config.invoices.endpoint, config.ca_file);
        return std::string("can be reached; whether it takes our key shows with the first invoice");
    });
    if (!config.cmp.url.empty())
        attempts.attempt("certificate authority", [&] {
            const outside::CmpAuthority authority(config.cmp, clock);
            reached(config.cmp.url, config.ca_file);
            return std::string("can be reached; whether it takes our secret shows with the first certificate");
        });
}

std::string ends_of_certificate(const std::string& url, const std::string& ca_file, const Clock& clock)
{
    const auto answer = reached(url, ca_file);
    if (answer.status != 200)
        throw std::runtime_error(url + ": status " + std::to_string(answer.status));
    return days_left(crypto::Certificate::all_in(answer.certificate).front().ends(), clock);
}

}
