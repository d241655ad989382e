// A fixture for the worker's errands: the small world, a scripted outside, a clock that stands still.
#pragma once

#include "crypto/sealed.hpp"
#include "support/rsa_keys.hpp"
#include "support/scripted_outside.hpp"
#include "support/world.hpp"
#include "work/deadlines.hpp"
#include "work/errands.hpp"
#include "work/invoice_delivery.hpp"
#include "work/letter_delivery.hpp"
#include "work/mail_delivery.hpp"
#include "work/payment_watch.hpp"
#include "work/reconciliation.hpp"
#include "work/red_letter_delivery.hpp"
#include "work/refund_delivery.hpp"
#include "work/text_delivery.hpp"
#include "work/text_receipts.hpp"

namespace cakey::support {

struct Workshop : World {
    static constexpr const char* number = "2026112300000001";
    static constexpr std::chrono::minutes qr_life{30}, trade_life{40};

    Workshop();

    // What a page does: the open attempt is stopped, another one is wanted.
    Payment attempt();
    Payment payment(int which = 1);  // the present submission's
    Refund refund();                 // the first one, as the next two
    Invoice invoice();
    TextMessage text();
    OutboxItem item(OutboxKind kind);  // the newest of that kind

    void approve();
    void refuse();
    Member administrator();  // hired when first asked for
    // Alipay refuses the refund, money is transferred: as an operator says, and an administrator.
    void settle_by_transfer();
    void notify(const std::string& out_trade_no);  // what a genuine notification of a paid trade does

    // Carries out what is due, kind by kind, until nothing is; then lets time pass up to what comes next. Ends when
    // nothing is waiting, or `patience` is over.
    void work_until_quiet(std::chrono::seconds patience = std::chrono::hours(2));
    bool step(OutboxKind kind);
    void wait_for(OutboxKind kind);  // lets time pass until the next one of that kind is due
    void pass(std::chrono::seconds time) { clock.at += time; }

    // What is money's way in and out, to the fen, as the books and as the gateway have it.
    void check_books();

    Peril peril;
    StoppedClock clock{noon, peril};
    ScriptedGateway gateway{peril};
    ScriptedBills bills{peril};
    ScriptedTexts texts{peril, clock};
    ScriptedTexts second_texts{peril, clock};
    ScriptedMail mail{peril};
    ScriptedIssuer issuer{peril};
    std::vector<std::string> notes;
    work::Note note = [this](const std::string& event, const std::string& said) {
        notes.push_back(event + ": " + said);
    };

    const TemporaryDirectory directory;
    const crypto::Seal seal{directory.write("seal.key", std::string(64, 'a'))};
    work::PaymentWatch payment_watch{store, gateway, clock, qr_life, trade_life};
    work::RefundDelivery refund_delivery{store, gateway, clock};
    const work::TextProviders providers{texts, &second_texts};
    work::TextDelivery text_delivery{store, providers, seal, clock, note};
    work::TextReceipts text_receipts{store, providers, clock};
    DrawInvoice draw = [](const InvoicePaper&) { return std::string(); };
    const work::InvoiceDrawing drawing{{"示例数字科技有限公司", "339902999999789113"},
                                       "王开票",
                                       [this](const InvoicePaper& paper) { return draw(paper); }};
    work::InvoiceDelivery invoice_delivery{store, issuer, clock, drawing};
    work::LetterDelivery letter_delivery{store, mail, clock, note};
    work::MailDelivery mail_delivery{store, mail, clock, note};
    work::RedLetterDelivery red_letter_delivery{store, issuer, clock, drawing};
    static constexpr std::chrono::years papers_kept{15};
    work::Deadlines deadlines{store, gateway, clock, papers_kept, note};
    work::Reconciliation reconciliation{store, bills, clock, std::chrono::hours(9) + std::chrono::minutes(30), note};

private:
    work::Errand& errand(OutboxKind kind);
};

}
