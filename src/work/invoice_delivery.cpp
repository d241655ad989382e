// An invoice's way: asked for, issued, fetched. Each stage is stored before the next begins.
#include "work/invoice_delivery.hpp"

#include "work/invoice_fetching.hpp"
#include "work/invoice_order.hpp"

#include <utility>

namespace cakey::work {

namespace {

// Most invoices are there by the first question: whoever was approved has theirs within two seconds.
constexpr std::chrono::seconds first_question{1};
constexpr std::chrono::seconds between_questions{2};
constexpr std::chrono::seconds patient{30};
constexpr std::chrono::minutes fresh{2};
// What was accepted a moment ago may not be known yet, and its file not be there yet: some eight minutes' tries.
constexpr int most_tries = 8;
// Of an invoice that nobody needs any more: half a minute's.
constexpr int most_tries_void = 5;
// The issuer may have an OFD or XML a moment later than the PDF; or never.
constexpr std::chrono::minutes files_follow{1};
constexpr std::chrono::seconds between_looks{20};  // for them: calls are counted

}

Progress InvoiceDelivery::carry_out(OutboxItem& item)
{
    auto invoice = store_.read([&](Unit& unit) { return unit.invoices().at(item.subject_id); });
    switch (invoice.state) {
    case InvoiceState::wanted:
    case InvoiceState::failed:  // the desk wants it tried again
        return is_void(invoice) ? find(item, std::move(invoice)) : submit(std::move(invoice));
    case InvoiceState::submitted:
        return find(item, std::move(invoice));
    case InvoiceState::issued:
    case InvoiceState::mailing:
    case InvoiceState::mailed:
    case InvoiceState::unsure:
    case InvoiceState::dropped:
        break;
    }
    return Progress::done();
}

Progress InvoiceDelivery::submit(Invoice invoice)
{
    const auto request = store_.read([&](Unit& unit) { return order_for(unit, invoice); });
    if (!request)
        return fail(std::move(invoice), Progress::stuck("lines"));
    const auto answer = issuer_.submit(*request);
    if (answer.heard == Heard::refused)
        return fail(std::move(invoice), Progress::stuck(answer));
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    invoice.state = InvoiceState::submitted;
    invoice.serial = answer.value;
    return Progress::watch(first_question).storing(saving(std::move(invoice)));
}

Progress InvoiceDelivery::find(OutboxItem& item, Invoice invoice)
{
    const auto answer = issuer_.find(invoice.number);
    if (answer.heard == Heard::refused && item.tries >= (is_void(invoice) ? most_tries_void : most_tries))
        return fail(std::move(invoice), Progress::stuck(answer));
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    if (answer.value.state == IssuedInvoice::State::failed) {
        if (is_void(invoice))
            return drop(std::move(invoice));
        invoice.fail_for_good();
        return (answer.value.failure.empty() ? Progress::stuck(answer) : Progress::stuck(answer.value.failure))
            .storing(saving(std::move(invoice)));
    }
    if (answer.value.state == IssuedInvoice::State::in_progress)
        return Progress::watch(clock_.now() - invoice.created_at < fresh ? between_questions : patient);

    const auto known = std::exchange(invoice.invoice_number, answer.value.number);
    // One of the two is another company's, or nobody's. The desk looks, and tries again: then the newest is believed.
    if (!known.empty() && known != answer.value.number)
        return Progress::stuck("number_changed").storing(saving(std::move(invoice)));
    if (answer.value.urls.size() < words<InvoiceFormat>.size() && clock_.now() - answer.value.issued_at < files_follow)
        return Progress::watch(between_looks).storing(saving(std::move(invoice)));
    return fetch(item, std::move(invoice), answer.value);
}

Progress InvoiceDelivery::fetch(OutboxItem& item, Invoice invoice, const IssuedInvoice& issued)
{
    const bool enough = item.tries >= most_tries;
    if (issued.urls.empty() && !enough)
        return Progress::retry("no_file").storing(saving(std::move(invoice)));
    auto fetched = fetch_files(store_, issuer_, clock_, item, issued.urls);
    if (fetched.failed)
        return (enough && fetched.failed->heard == Heard::refused ? Progress::stuck(*fetched.failed)
                                                                  : Progress::retry(*fetched.failed))
            .storing(saving(std::move(invoice)));
    if (fetched.files.pdf.empty())
        fetched.files.pdf = drawn(invoice, issued);
    if (fetched.files.formats().empty())
        return Progress::stuck("no_file");
    invoice.state = InvoiceState::issued;
    invoice.issued_at = issued.issued_at;
    return Progress::done().storing(
        [invoice = std::move(invoice), files = std::move(fetched.files), now = clock_.now()](Unit& unit) {
            // Locked: whoever gives the money back at this moment sees it issued, or is seen here.
            const auto order = unit.orders().locked(invoice.order_number);
            auto copy = invoice;
            unit.invoices().issue(copy, files, now);
            if (cakey::is_void(invoice.number, order))
                unit.red_letters().want(copy, RedReason::service_ended, now);
        });
}

std::string InvoiceDelivery::drawn(const Invoice& invoice, const IssuedInvoice& issued)
{
    if (!drawing_.draw)
        return {};
    const auto order = store_.read([&](Unit& unit) { return order_for(unit, invoice); });
    return order ? drawing_.draw(paper_of(*order, drawing_, {issued.number, issued.issued_at})) : std::string();
}

bool InvoiceDelivery::is_void(const Invoice& invoice) const
{
    return store_.read(
        [&](Unit& unit) { return cakey::is_void(invoice.number, unit.orders().numbered(invoice.order_number)); });
}

Progress InvoiceDelivery::drop(Invoice invoice)
{
    invoice.state = InvoiceState::dropped;
    return Progress::done("reversed").storing(saving(std::move(invoice)));
}

Progress InvoiceDelivery::fail(Invoice invoice, Progress why) const
{
    if (is_void(invoice))
        return drop(std::move(invoice));
    invoice.state = InvoiceState::failed;
    return std::move(why).storing(saving(std::move(invoice)));
}

// As it was read: who has changed it since has the newer truth.
std::function<void(Unit&)> InvoiceDelivery::saving(Invoice invoice)
{
    return [invoice = std::move(invoice)](Unit& unit) {
        auto copy = invoice;
        unit.invoices().save(copy);
    };
}

}
