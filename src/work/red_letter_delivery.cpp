// A red letter's way: by the seller alone, or, where the buyer has used the invoice, with his confirmation.
#include "work/red_letter_delivery.hpp"

#include "deeds/reissues.hpp"
#include "work/invoice_fetching.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::seconds first_question{2};
constexpr std::chrono::seconds between_questions{15};  // a quick reversal takes 10 to 15 s
constexpr std::chrono::seconds first_look{15};         // some need no buyer's word
constexpr std::chrono::minutes between_looks{10};      // at what a buyer does
constexpr std::chrono::seconds files_follow{10};
constexpr int most_tries = 8;

RedLetterOrder order_of(Unit& unit, const RedLetter& letter)
{
    const auto invoice = unit.invoices().at(letter.invoice_id);
    return {.number = letter.number,
            .blue_number = invoice.invoice_number,
            .blue_serial = invoice.serial,
            .buyer = invoice.info.title,
            .buyer_tax_number = invoice.info.tax_number,
            .kind = invoice.info.kind,
            .reason = letter.reason,
            .ordered_at = letter.created_at};
}

}

Progress RedLetterDelivery::carry_out(OutboxItem& item)
{
    auto letter = store_.read([&](Unit& unit) { return unit.red_letters().at(item.subject_id); });
    switch (letter.state) {
    case RedLetterState::wanted:
    case RedLetterState::failed:  // the desk wants it tried again
        return reverse(std::move(letter));
    case RedLetterState::submitted:
        return find(item, std::move(letter));
    case RedLetterState::confirming:
        return hear_buyer(std::move(letter));
    case RedLetterState::issued:
        break;
    }
    return fetch(item, letter);
}

Progress RedLetterDelivery::reverse(RedLetter letter)
{
    const auto order = store_.read([&](Unit& unit) { return order_of(unit, letter); });
    const auto answer = issuer_.reverse(order);
    if (answer.heard == Heard::refused)
        return ask_buyer(std::move(letter), order);
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    letter.state = RedLetterState::submitted;
    return Progress::watch(first_question).storing(saving(std::move(letter)));
}

Progress RedLetterDelivery::ask_buyer(RedLetter letter, const RedLetterOrder& order)
{
    const auto answer = issuer_.ask_confirmation(order);
    if (answer.heard == Heard::refused)
        return failed(std::move(letter), answer.code);
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    letter.state = RedLetterState::confirming;
    letter.asked_at = clock_.now();
    return Progress::watch(first_look, "confirming").storing(saving(std::move(letter)));
}

Progress RedLetterDelivery::hear_buyer(RedLetter letter)
{
    const auto answer = issuer_.confirmation(letter.number);
    const bool late = clock_.now() - letter.asked_at.value_or(letter.created_at) > RedLetter::longest_confirmation;
    if (answer.heard != Heard::done)
        return late && answer.heard == Heard::refused ? failed(std::move(letter), answer.code)
                                                      : Progress::retry(answer);
    switch (answer.value.state) {
    case RedConfirmation::State::waiting:
        return late ? failed(std::move(letter), "lapsed") : Progress::watch(between_looks, "confirming");
    case RedConfirmation::State::issued:
        return issued(std::move(letter), answer.value.red_number, answer.value.issued_at);
    case RedConfirmation::State::denied:
        return failed(std::move(letter), "denied");
    case RedConfirmation::State::lapsed:
        break;
    }
    return failed(std::move(letter), "lapsed");
}

Progress RedLetterDelivery::find(OutboxItem& item, RedLetter letter)
{
    const auto answer = issuer_.find(letter.number);
    if (answer.heard == Heard::refused && item.tries >= most_tries)
        return failed(std::move(letter), answer.code);
    if (answer.heard != Heard::done)
        return Progress::retry(answer);
    switch (answer.value.state) {
    case IssuedInvoice::State::in_progress:
        return Progress::watch(between_questions);
    case IssuedInvoice::State::failed:
        return failed(std::move(letter), answer.value.failure.empty() ? answer.code : answer.value.failure);
    case IssuedInvoice::State::issued:
        break;
    }
    return issued(std::move(letter), answer.value.number, answer.value.issued_at);
}

Progress RedLetterDelivery::issued(RedLetter letter, const std::string& red_number, Instant at) const
{
    letter.state = RedLetterState::issued;
    letter.red_number = red_number;
    letter.issued_at = at == Instant() ? clock_.now() : at;
    return Progress::watch(files_follow).storing([letter = std::move(letter), now = clock_.now()](Unit& unit) {
        deeds::red_letter_issued(unit, letter, now);
        auto copy = letter;
        unit.red_letters().save(copy);
    });
}

// What takes the invoice's place does not wait for them, and where the issuer has none it is undone all the same.
Progress RedLetterDelivery::fetch(OutboxItem& item, const RedLetter& letter)
{
    const bool enough = item.tries >= most_tries;
    const auto answer = issuer_.find(letter.number);
    if (answer.heard != Heard::done)
        return enough && answer.heard == Heard::refused ? Progress::done("no_file") : Progress::retry(answer);
    if (answer.value.urls.empty() && !enough)
        return Progress::retry("no_file");
    auto fetched = fetch_files(store_, issuer_, clock_, item, answer.value.urls);
    if (fetched.failed)
        return enough && fetched.failed->heard == Heard::refused ? Progress::stuck(*fetched.failed)
                                                                 : Progress::retry(*fetched.failed);
    RedLetterFiles files{std::move(fetched.files)};
    if (files.pdf.empty())
        files.pdf = drawn(letter);
    if (files.formats().empty())
        return Progress::done("no_file");
    files.id = letter.id;
    return Progress::done().storing([files = std::move(files)](Unit& unit) { unit.red_letters().keep(files); });
}

std::string RedLetterDelivery::drawn(const RedLetter& letter)
{
    if (!drawing_.draw)
        return {};
    std::string blue_number;
    const auto order = store_.read([&](Unit& unit) {
        const auto invoice = unit.invoices().at(letter.invoice_id);
        blue_number = invoice.invoice_number;
        return order_for(unit, invoice);
    });
    const IssuedAs issued{letter.red_number, letter.issued_at.value_or(letter.created_at)};
    return order ? drawing_.draw(red_paper_of(*order, drawing_, issued, blue_number)) : std::string();
}

Progress RedLetterDelivery::failed(RedLetter letter, std::string code)
{
    letter.fail_for_good();
    return Progress::stuck(std::move(code)).storing(saving(std::move(letter)));
}

// As it was read: who has changed it since has the newer truth.
std::function<void(Unit&)> RedLetterDelivery::saving(RedLetter letter)
{
    return [letter = std::move(letter)](Unit& unit) {
        auto copy = letter;
        unit.red_letters().save(copy);
    };
}

}
