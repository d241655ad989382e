// An invoice's way: asked for, issued, fetched, mailed. Each stage is stored before the next begins.
#include "work/invoice_delivery.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::seconds between_questions{2};
constexpr std::chrono::seconds patient{30};
constexpr std::chrono::minutes fresh{2};
constexpr std::chrono::seconds longest_mail{90};  // a letter with its PDF may take a minute
// What was accepted a moment ago may not be known yet, and its file not be there yet: some eight minutes' tries.
constexpr int most_tries = 8;

// Nothing when the prices do not make the amount: somebody changed them for a time that is over.
std::optional<InvoiceOrder> order_for(Unit& unit, const Invoice& invoice)
{
    const auto order = unit.orders().numbered(invoice.order_number);
    // The prices of the moment it was submitted: what the total was made of.
    const auto prices = unit.catalogue().prices(order.submitted_at().value_or(order.created_at()));
    const auto lines = prices.lines(order.application());
    InvoiceOrder request;
    request.number = invoice.number;
    request.title = invoice.info.title;
    request.tax_number = invoice.info.tax_number;
    request.address_and_phone = invoice.info.address_phone;
    request.bank_and_account = invoice.info.bank_account;
    request.remark = "订单 " + invoice.order_number;
    request.ordered_at = invoice.created_at;
    Fen sum;
    for (const auto& line : lines.value_or(std::vector<PriceLine>()))
        if (line.amount > Fen()) {
            request.lines.push_back(
                {line.price->invoice_name, line.price->tax_code, line.quantity, line.amount, line.price->tax_percent});
            sum += line.amount;
        }
    return sum == invoice.amount ? std::optional(request) : std::nullopt;
}

Letter letter_for(const Invoice& invoice)
{
    Letter letter;
    letter.to = invoice.info.email;
    letter.subject = "电子发票：订单 " + invoice.order_number;
    letter.text = invoice.info.title + "：\n\n您的订单 " + invoice.order_number
                  + " 的电子发票（普通发票）已开具。\n发票号码：" + invoice.invoice_number + "\n价税合计：¥"
                  + invoice.amount.yuan()
                  + "\n\n发票文件见附件。您也可以登录在线证书办理系统，在「发票管理」中下载。\n";
    letter.attachments.push_back({"invoice-" + invoice.invoice_number + ".pdf", "application/pdf", invoice.pdf});
    letter.message_id = "invoice-" + invoice.number;
    return letter;
}

}

Progress InvoiceDelivery::carry_out(OutboxItem& item)
{
    auto invoice = store_.read([&](Unit& unit) { return unit.invoices().at(item.subject_id); });
    switch (invoice.state) {
    case InvoiceState::wanted:
    case InvoiceState::failed:  // the desk wants it tried again
        return submit(invoice);
    case InvoiceState::submitted:
        return find(item, invoice);
    case InvoiceState::issued:
        return post(item, invoice);
    case InvoiceState::mailed:
        break;
    }
    return Progress::done();
}

Progress InvoiceDelivery::submit(Invoice& invoice)
{
    const auto request = store_.read([&](Unit& unit) { return order_for(unit, invoice); });
    if (!request)
        return fail(invoice, Progress::stuck("lines"));
    const auto answer = issuer_.submit(*request);
    if (answer.heard == Heard::refused)
        return fail(invoice, Progress::stuck(answer));
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    invoice.state = InvoiceState::submitted;
    invoice.serial = answer.value;
    save(invoice);
    return Progress::watch(between_questions);
}

Progress InvoiceDelivery::find(OutboxItem& item, Invoice& invoice)
{
    const auto answer = issuer_.find(invoice.number);
    if (answer.heard == Heard::refused && item.tries >= most_tries)
        return fail(invoice, Progress::stuck(answer));
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    if (answer.value.state == IssuedInvoice::State::failed)
        return fail(invoice,
                    answer.value.failure.empty() ? Progress::stuck(answer) : Progress::stuck(answer.value.failure));
    if (answer.value.state == IssuedInvoice::State::in_progress)
        return Progress::watch(clock_.now() - invoice.created_at < fresh ? between_questions : patient);

    const auto pdf = issuer_.fetch(answer.value.pdf_url);
    if (pdf.heard == Heard::refused && item.tries >= most_tries)
        return Progress::stuck(pdf);
    if (pdf.heard != Heard::done)
        return Progress::retry(pdf);
    invoice.state = InvoiceState::issued;
    invoice.invoice_number = answer.value.number;
    invoice.issued_at = answer.value.issued_at;
    invoice.pdf = pdf.value;
    save(invoice);
    return post(item, invoice);
}

Progress InvoiceDelivery::post(OutboxItem& item, Invoice& invoice)
{
    // Who lost the item to another worker goes no further than this.
    item.taken_until = store_.transact(
        [&](Unit& unit) { return unit.outbox().keep(item, clock_.now(), longest_mail); });
    // An answer that was lost may mean that the letter left: the same Message-ID lets mail boxes see that it is one.
    const auto answer = mail_.send(letter_for(invoice));
    if (answer.heard == Heard::refused)
        return Progress::stuck(answer);
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    invoice.state = InvoiceState::mailed;
    invoice.mailed_at = clock_.now();
    save(invoice);
    return Progress::done();
}

Progress InvoiceDelivery::fail(Invoice& invoice, Progress why)
{
    invoice.state = InvoiceState::failed;
    save(invoice);
    return why;
}

void InvoiceDelivery::save(Invoice& invoice)
{
    store_.transact([&](Unit& unit) {
        auto copy = invoice;
        unit.invoices().save(copy);
    });
    ++invoice.version;
}

}
