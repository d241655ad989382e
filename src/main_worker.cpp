// cakey-worker: carries out what must happen outside and by the clock. The only program of the site that calls outside.
#include "base/log_output.hpp"
#include "base/stop_signals.hpp"
#include "base/supervision.hpp"
#include "config.hpp"
#include "config_help.hpp"
#include "crypto/rsa2.hpp"
#include "crypto/sealed.hpp"
#include "deeds/start.hpp"
#include "metrics/business.hpp"
#include "metrics/certificates.hpp"
#include "metrics/exposition.hpp"
#include "metrics/status.hpp"
#include "outside/alipay_bills.hpp"
#include "outside/cmp.hpp"
#include "print/invoice_paper.hpp"
#include "work/bounce_watch.hpp"
#include "work/certification.hpp"
#include "work/channels.hpp"
#include "work/deadlines.hpp"
#include "work/invoice_delivery.hpp"
#include "work/letter_delivery.hpp"
#include "work/mail_delivery.hpp"
#include "work/payment_watch.hpp"
#include "work/reckoning.hpp"
#include "work/reconciliation.hpp"
#include "work/red_letter_delivery.hpp"
#include "work/refund_delivery.hpp"
#include "work/reminding.hpp"
#include "work/revoking.hpp"
#include "work/sealing.hpp"
#include "work/stored_tokens.hpp"
#include "work/text_delivery.hpp"
#include "work/text_receipts.hpp"

#include <signal.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace cakey;

constexpr const char* usage = "usage: cakey-worker --config=FILE\n"
                              "Carries out what must happen outside and by the clock: payments, refunds, messages,\n"
                              "invoices, deadlines.\n";

// A thread each while it is under way: most wait, for a gateway that takes a second as for one that takes none.
constexpr work::Channel::Bounds payment_bounds{.at_once = 48, .unawaited = 16, .unawaited_a_second = 10};
constexpr work::Channel::Bounds refund_bounds{.at_once = 24, .unawaited = 24};
constexpr work::Channel::Bounds text_bounds{.at_once = 24, .unawaited = 16};
constexpr work::Channel::Bounds receipt_bounds{.at_once = 4, .unawaited = 4};
constexpr work::Channel::Bounds invoice_bounds{.at_once = 24, .unawaited = 24};
constexpr work::Channel::Bounds letter_bounds{.at_once = 8, .unawaited = 8};
constexpr work::Channel::Bounds mail_bounds{.at_once = 4, .unawaited = 4};
constexpr work::Channel::Bounds red_letter_bounds{.at_once = 2, .unawaited = 2};
constexpr work::Channel::Bounds certificate_bounds{.at_once = 4, .unawaited = 4};
constexpr int database_connections = 8;

// The outbox is listened to each second, and a round by the clock waits for a slow gateway: later than so it is stuck.
constexpr std::chrono::minutes longest_silence{5};
constexpr std::chrono::minutes longest_round{30};

// Nothing where the settings want none.
std::unique_ptr<metrics::Exposition> exposed(const Config& config, Store& store, const Clock& clock)
{
    if (config.metrics_listen.empty())
        return nullptr;
    auto exposition = std::make_unique<metrics::Exposition>(config.metrics_listen);
    exposition->show([&] { return metrics::business_figures(store, clock); });
    exposition->show([&] { return metrics::status_figures(store, clock); });
    exposition->show([] {
        return std::vector{metrics::counter("cakey_database_statements_total",
                                            "Statements that the database was asked for.",
                                            static_cast<double>(Store::statements()))};
    });
    if (!config.alipay.app_cert_file.empty())
        exposition->show([&] {
            return std::vector{metrics::certificate_days({{"alipay_app_cert_file", config.alipay.app_cert_file},
                                                          {"alipay_cert_file", config.alipay.keys.certificate}},
                                                         clock)};
        });
    return exposition;
}

work::InvoiceDrawing drawing_of(const outside::NuonuoSettings& settings)
{
    if (settings.seller_name.empty())
        return {};
    return {{settings.seller_name, settings.tax_number}, settings.clerk, print::invoice_pdf};
}

int run(const Config& config)
{
    const StopSignal stop_signal;
    const LogOutput log(config.log);
    const auto note = [&log](const std::string& event, const std::string& text) { log.note(event, text); };
    const SystemClock clock;
    const std::chrono::minutes qr_life(config.alipay.qr_minutes), trade_life(config.alipay.trade_minutes);
    const crypto::Seal seal(config.seal_key_file);
    Store store(config.database, database_connections);

    outside::Alipay gateway(config.alipay, clock);
    outside::AlipayBills bills(config.alipay, clock);
    outside::AliyunTexts sms(config.sms, clock);
    std::optional<outside::TencentTexts> second_sms;
    if (!config.second_sms.secret_id.empty())
        second_sms.emplace(config.second_sms, clock);
    outside::SmtpMail mail(config.mail, clock);
    std::optional<outside::ImapMailbox> mailbox;
    if (!config.mailbox.url.empty())
        mailbox.emplace(config.mailbox);
    std::optional<outside::CmpAuthority> authority;
    if (!config.cmp.url.empty())
        authority.emplace(config.cmp, clock);
    work::StoredTokens tokens(store);
    outside::NuonuoInvoices issuer(config.invoices, tokens, clock);

    work::PaymentWatch payment_watch(store, gateway, clock, qr_life, trade_life);
    work::RefundDelivery refund_delivery(store, gateway, clock);
    const work::TextProviders providers(sms, second_sms ? &*second_sms : nullptr);
    work::TextDelivery text_delivery(store, providers, seal, clock, note);
    work::TextReceipts text_receipts(store, providers, clock);
    const auto drawing = drawing_of(config.invoices);
    work::InvoiceDelivery invoice_delivery(store, issuer, clock, drawing);
    work::LetterDelivery letter_delivery(store, mail, clock, note);
    work::MailDelivery mail_delivery(store, mail, clock, note);
    work::RedLetterDelivery red_letter_delivery(store, issuer, clock, drawing);
    work::Channels channels(store, clock, note);
    channels.add(payment_watch, payment_bounds);
    channels.add(refund_delivery, refund_bounds);
    channels.add(text_delivery, text_bounds);
    channels.add(text_receipts, receipt_bounds);
    channels.add(invoice_delivery, invoice_bounds);
    channels.add(letter_delivery, letter_bounds);
    channels.add(mail_delivery, mail_bounds);
    channels.add(red_letter_delivery, red_letter_bounds);
    std::optional<work::Certification> certification;
    if (authority)
        channels.add(certification.emplace(store, *authority, clock), certificate_bounds);
    const DatabaseClock database_clock(store);
    work::Deadlines by_the_clock(store, gateway, database_clock, std::chrono::years(config.papers_kept_years), note);
    work::Reconciliation reconciliation(store, bills, database_clock, config.bill_ready_at, note);
    work::Reckoning reckoning(store, database_clock, note);
    work::Reminding reminding(store, database_clock, note);
    std::optional<work::BounceWatch> bounce_watch;
    if (mailbox)
        bounce_watch.emplace(store, *mailbox, database_clock, note);
    std::optional<work::Revoking> revoking;
    if (authority)
        revoking.emplace(store, *authority, database_clock, note);
    work::Sealing sealing(store, database_clock, config.audit_key_file, config.audit_heads_dir, note);

    const auto exposition = exposed(config, store, clock);
    std::atomic<bool> begun = false;
    const Supervision supervision([&log] { log.reopen(); },
                                  [&] {
                                      return !begun
                                             || (channels.pulse().felt_within(longest_silence)
                                                 && by_the_clock.pulse().felt_within(longest_round));
                                  });
    deeds::Start start(
        {.connection = config.database,
         .role = "cakey_worker",
         .clock = clock,
         .seal_keys = crypto::read_seal_keys(config.seal_key_file),
         .alipay_app_key = crypto::PrivateKey::from_file(config.alipay.app_private_key_file).fingerprint()},
        note);
    while (!start.attempt())
        if (stop_signal_within(std::chrono::seconds(1)))
            return 0;

    begun = true;
    std::jthread going_out([&](std::stop_token stop) { channels.run(stop); });
    std::jthread going_by_the_clock([&](std::stop_token stop) { by_the_clock.run(stop); });
    std::jthread comparing([&](std::stop_token stop) { reconciliation.run(stop); });
    std::jthread counting([&](std::stop_token stop) { reckoning.run(stop); });
    std::jthread reminding_companies([&](std::stop_token stop) { reminding.run(stop); });
    std::jthread having_revoked([&](std::stop_token stop) {
        if (revoking)
            revoking->run(stop);
    });
    std::jthread looking_for_bounces([&](std::stop_token stop) {
        if (bounce_watch)
            bounce_watch->run(stop);
    });
    std::jthread going_over_the_audit([&](std::stop_token stop) { sealing.run(stop); });
    note("started", "");

    stop_signal.wait();
    note("stopping", "what is under way is finished");
    for (auto* thread : {&going_out, &going_by_the_clock, &comparing, &counting, &reminding_companies, &having_revoked,
                         &looking_for_bounces, &going_over_the_audit})
        thread->request_stop();
    return 0;
}

}

int main(int argc, char** argv)
{
    block_stop_signals();
    signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        if (const auto told = told_about_itself(Program::worker, "cakey-worker", usage, arguments)) {
            std::cout << *told;
            return 0;
        }
        return run(read_config(Program::worker, arguments, environment_variables()).config);
    } catch (const std::exception& error) {
        std::cerr << "cakey-worker: " << error.what() << '\n';
    }
    return 1;
}
