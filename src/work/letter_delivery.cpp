// A letter: that it begins to leave is stored before, for no mail server tells what became of one.
#include "work/letter_delivery.hpp"

#include "deeds/bounces.hpp"
#include "domain/texts/invoice_letters.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::minutes before_sign_in{1};

Letter letter_for(const Invoice& invoice, const InvoiceFiles& files)
{
    const auto page = letter_about(invoice, !files.ofd.empty() || !files.xml.empty());
    Letter letter;
    letter.to = invoice.address();
    letter.subject = page.subject;
    letter.text = as_text(page);
    letter.html = as_html(page);
    for (const auto& [format, name] : words<InvoiceFormat>)
        if (const auto& content = files.of(format); !content.empty())
            letter.attachments.push_back(
                {"invoice-" + invoice.invoice_number + '.' + std::string(name), media_type(format), content});
    letter.message_id = "invoice-" + invoice.number;
    return letter;
}

}

Progress LetterDelivery::carry_out(OutboxItem& item)
{
    const auto invoice = store_.read([&](Unit& unit) { return unit.invoices().at(item.subject_id); });
    switch (invoice.state) {
    case InvoiceState::issued:
        return send(item, invoice);
    case InvoiceState::mailing:  // whoever began it was killed, or did not hear the answer
        return Progress::stuck("unknown").storing(become(invoice, InvoiceState::unsure));
    case InvoiceState::unsure:
        return Progress::stuck("unknown");
    case InvoiceState::wanted:
    case InvoiceState::submitted:
    case InvoiceState::mailed:
    case InvoiceState::failed:
    case InvoiceState::dropped:
        break;
    }
    return Progress::done();
}

Progress LetterDelivery::send(OutboxItem& item, const Invoice& invoice)
{
    const auto files = store_.read([&](Unit& unit) { return unit.invoices().files(invoice.id); });
    begin(item);
    const auto answer = mail_.send(letter_for(invoice, files));
    switch (answer.heard) {
    case Heard::done:
        return Progress::done().storing(become(invoice, InvoiceState::mailed));
    case Heard::refused:
        return Progress::stuck(answer).storing([refused = become(invoice, InvoiceState::issued), invoice,
                                                code = answer.code, now = clock_.now()](Unit& unit) {
            refused(unit);
            deeds::note_refused(unit, invoice.company_id, invoice.address(), code, now);
        });
    case Heard::later:
        if (answer.code == OutboxItem::signed_out)
            note_("mail_sign_in_refused", answer.text);
        return Progress::retry(answer, answer.code == OutboxItem::signed_out ? before_sign_in : std::chrono::seconds())
            .storing(become(invoice, InvoiceState::issued));
    case Heard::unknown:
        break;
    }
    return Progress::stuck(answer).storing(become(invoice, InvoiceState::unsure));
}

// Who lost the item to another worker goes no further than this.
void LetterDelivery::begin(OutboxItem& item)
{
    item.taken_until = store_.transact([&](Unit& unit) {
        const auto kept = unit.outbox().keep(item, clock_.now(), longest_mail);
        auto current = unit.invoices().at(item.subject_id);
        current.state = InvoiceState::mailing;
        unit.invoices().save(current);
        return kept;
    });
}

std::function<void(Unit&)> LetterDelivery::become(const Invoice& invoice, InvoiceState state) const
{
    return [id = invoice.id, state, now = clock_.now()](Unit& unit) {
        auto current = unit.invoices().at(id);
        current.state = state;
        if (state == InvoiceState::mailed)
            current.mailed_at = now;
        unit.invoices().save(current);
    };
}

}
