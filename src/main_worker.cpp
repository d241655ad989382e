// cakey-worker: carries out what must happen outside and by the clock. The only program that calls outside.
#include "base/log_line.hpp"
#include "base/stop_signals.hpp"
#include "config.hpp"
#include "domain/fault.hpp"
#include "outside/alipay.hpp"
#include "outside/invoices.hpp"
#include "outside/mail.hpp"
#include "outside/sms.hpp"
#include "work/deadlines.hpp"
#include "work/errands.hpp"
#include "work/invoice_delivery.hpp"
#include "work/payment_watch.hpp"
#include "work/refund_delivery.hpp"
#include "work/stored_tokens.hpp"
#include "work/text_delivery.hpp"

#include <signal.h>

#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace cakey;

std::vector<std::string> words_of(const std::string& text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

outside::AlipaySettings alipay_settings(const Config& config)
{
    outside::AlipaySettings settings;
    settings.gateway = config.alipay_gateway;
    settings.app_id = config.alipay_app_id;
    settings.seller_id = config.alipay_seller_id;
    settings.app_private_key_file = config.alipay_app_private_key_file;
    settings.alipay_public_key_file = config.alipay_public_key_file;
    settings.ca_file = config.ca_file;
    settings.notify_url = config.public_url + "/alipay/notify";
    settings.product_code = config.alipay_product_code;
    settings.qr_minutes = config.alipay_qr_minutes;
    settings.trade_minutes = config.alipay_trade_minutes;
    return settings;
}

outside::AliyunTextsSettings sms_settings(const Config& config)
{
    outside::AliyunTextsSettings settings;
    settings.endpoint = config.sms_endpoint;
    settings.access_key_id = config.sms_access_key_id;
    settings.access_key_secret_file = config.sms_access_key_secret_file;
    settings.sign_name = config.sms_sign_name;
    settings.templates = config.sms_templates;
    settings.ca_file = config.ca_file;
    return settings;
}

outside::SmtpSettings mail_settings(const Config& config)
{
    outside::SmtpSettings settings;
    settings.url = config.smtp_url;
    settings.user = config.smtp_user;
    settings.password_file = config.smtp_password_file;
    settings.from = config.mail_from;
    settings.from_name = config.mail_from_name;
    settings.ca_file = config.ca_file;
    return settings;
}

outside::NuonuoSettings invoice_settings(const Config& config)
{
    outside::NuonuoSettings settings;
    settings.token_url = config.invoice_token_url;
    settings.endpoint = config.invoice_endpoint;
    settings.app_key = config.invoice_app_key;
    settings.app_secret_file = config.invoice_app_secret_file;
    settings.tax_number = config.invoice_tax_number;
    settings.clerk = config.invoice_clerk;
    settings.seller_address = config.invoice_seller_address;
    settings.seller_phone = config.invoice_seller_phone;
    settings.seller_bank_and_account = config.invoice_seller_bank_and_account;
    settings.file_hosts = words_of(config.invoice_file_hosts);
    settings.ca_file = config.ca_file;
    return settings;
}

// One write per line: threads share standard error.
void note(const std::string& event, const std::string& text)
{
    std::cerr << LogLine(SystemClock().now()).add("event", event).add("text", text, 800).whole() << std::flush;
}

int run(const Config& config)
{
    const SystemClock clock;
    const std::chrono::minutes qr_life(config.alipay_qr_minutes), trade_life(config.alipay_trade_minutes);
    Store(config.database).require_schema();

    // Each kind of errand has its own thread, connection and client: a slow gateway holds up no text message.
    Store payments(config.database), refunds(config.database), texts(config.database), invoices(config.database),
        deadlines(config.database);
    outside::Alipay for_payments(alipay_settings(config), clock), for_refunds(alipay_settings(config), clock),
        for_deadlines(alipay_settings(config), clock);
    outside::AliyunTexts sms(sms_settings(config), clock);
    outside::SmtpMail mail(mail_settings(config), clock);
    work::StoredTokens tokens(invoices);
    outside::NuonuoInvoices issuer(invoice_settings(config), tokens, clock);

    work::PaymentWatch payment_watch(payments, for_payments, clock, qr_life, trade_life);
    work::RefundDelivery refund_delivery(refunds, for_refunds, clock);
    work::TextDelivery text_delivery(texts, sms, clock);
    work::InvoiceDelivery invoice_delivery(invoices, issuer, mail, clock);
    work::Errands errands[] = {{payments, payment_watch, clock, note},
                               {refunds, refund_delivery, clock, note},
                               {texts, text_delivery, clock, note},
                               {invoices, invoice_delivery, clock, note}};
    const DatabaseClock database_clock(deadlines);
    work::Deadlines by_the_clock(deadlines, for_deadlines, database_clock, note);

    std::vector<std::jthread> threads;
    for (auto& errand : errands)
        threads.emplace_back([&errand](std::stop_token stop) { errand.run(stop); });
    threads.emplace_back([&](std::stop_token stop) { by_the_clock.run(stop); });
    note("started", std::to_string(threads.size()) + " threads");

    wait_for_stop_signal();
    note("stopping", "what is under way is finished");
    for (auto& thread : threads)
        thread.request_stop();
    return 0;
}

}

int main(int argc, char** argv)
{
    block_stop_signals();
    signal(SIGPIPE, SIG_IGN);
    try {
        return run(read_config(Program::worker, {argv + 1, argv + argc}, environment_variables()).config);
    } catch (const DomainError&) {
        std::cerr << "cakey-worker: the database cannot be reached\n";
    } catch (const std::exception& error) {
        std::cerr << "cakey-worker: " << error.what() << '\n';
    }
    return 1;
}
