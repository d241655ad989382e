// cakey-worker: carries out what must happen outside and by the clock. The only program of the site that calls outside.
#include "base/log_line.hpp"
#include "base/stop_signals.hpp"
#include "config.hpp"
#include "crypto/sealed.hpp"
#include "domain/fault.hpp"
#include "outside/alipay_bills.hpp"
#include "work/deadlines.hpp"
#include "work/errands.hpp"
#include "work/invoice_delivery.hpp"
#include "work/payment_watch.hpp"
#include "work/reconciliation.hpp"
#include "work/refund_delivery.hpp"
#include "work/stored_tokens.hpp"
#include "work/text_delivery.hpp"

#include <signal.h>

#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace cakey;

// One write per line: threads share standard error.
void note(const std::string& event, const std::string& text)
{
    std::cerr << LogLine(SystemClock().now()).add("event", event).add("text", text, 800).whole() << std::flush;
}

int run(const Config& config)
{
    const SystemClock clock;
    const std::chrono::minutes qr_life(config.alipay.qr_minutes), trade_life(config.alipay.trade_minutes);
    const crypto::Seal seal(config.seal_key_file);
    Store(config.database).require_schema();

    // Each kind of errand has its own thread, connection and client: a slow gateway holds up no text message.
    Store payments(config.database), refunds(config.database), texts(config.database), invoices(config.database),
        deadlines(config.database), bills(config.database);
    outside::Alipay for_payments(config.alipay, clock), for_refunds(config.alipay, clock),
        for_deadlines(config.alipay, clock);
    outside::AlipayBills for_bills(config.alipay, clock);
    outside::AliyunTexts sms(config.sms, clock);
    outside::SmtpMail mail(config.mail, clock);
    work::StoredTokens tokens(invoices);
    outside::NuonuoInvoices issuer(config.invoices, tokens, clock);

    work::PaymentWatch payment_watch(payments, for_payments, clock, qr_life, trade_life);
    work::RefundDelivery refund_delivery(refunds, for_refunds, clock);
    work::TextDelivery text_delivery(texts, sms, seal, clock);
    work::InvoiceDelivery invoice_delivery(invoices, issuer, mail, clock);
    work::Errands errands[] = {{payments, payment_watch, clock, note},
                               {refunds, refund_delivery, clock, note},
                               {texts, text_delivery, clock, note},
                               {invoices, invoice_delivery, clock, note}};
    const DatabaseClock database_clock(deadlines);
    work::Deadlines by_the_clock(deadlines, for_deadlines, database_clock, std::chrono::years(config.papers_kept_years),
                                 note);
    const DatabaseClock bills_clock(bills);
    work::Reconciliation reconciliation(bills, for_bills, bills_clock, config.bill_ready_at, note);

    std::vector<std::jthread> threads;
    for (auto& errand : errands)
        threads.emplace_back([&errand](std::stop_token stop) { errand.run(stop); });
    threads.emplace_back([&](std::stop_token stop) { by_the_clock.run(stop); });
    threads.emplace_back([&](std::stop_token stop) { reconciliation.run(stop); });
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
