// A text message: the intent is stored before it is sent, and its fate asked for when the answer was lost.
#include "work/text_delivery.hpp"

#include "deeds/text_codes.hpp"

namespace cakey::work {

namespace {

// A code that comes later than it is valid only confuses.
constexpr std::chrono::minutes secret_life{5};
constexpr std::chrono::seconds before_asking{10};
// What the provider took just before we gave up waiting stands in his list a moment later. A code is worth nothing by
// then, and harmless twice.
constexpr std::chrono::seconds list_is_late{30};
constexpr int most_questions = 12;
constexpr std::chrono::seconds before_receipt{5};

// A secret is asked for anew by whoever misses it: nothing that the desk could do.
Progress given_up(const TextMessage& message, const std::string& code)
{
    return is_secret(message.purpose) ? Progress::done(code) : Progress::stuck(code);
}

}

Progress TextDelivery::carry_out(OutboxItem& item)
{
    const auto message = store_.read([&](Unit& unit) { return unit.texts().at(item.subject_id); });
    switch (message.state) {
    case TextState::sent:
        if (message.receipt != TextReceipt::failed)
            return Progress::done();
        break;                // it did not arrive, and the desk wants it sent again
    case TextState::unknown:  // not repeated, whoever asks for it
        return given_up(message, item.code);
    case TextState::sending:
        return ask(item, message);
    case TextState::refused:  // the desk wants it sent again
        if (is_secret(message.purpose))
            return Progress::done(item.code);
        break;
    case TextState::wanted:
        break;
    }
    return send(item, message);
}

Progress TextDelivery::send(OutboxItem& item, const TextMessage& message)
{
    if (is_secret(message.purpose) && clock_.now() - message.created_at > secret_life)
        return Progress::done("too_late").storing(become(message, TextState::refused));
    const auto variables = deeds::opened_variables(message, seal_);
    if (!variables)
        return Progress::retry(Answer<Nothing>{Heard::later, {}, "seal", "the seal key is not the one of cakey-web"});
    const auto answer = hand_over(item, message, {message.mobile, message.purpose, *variables, message.out_id});
    switch (answer.heard) {
    case Heard::done:
        return Progress::done().storing(become_sent(message, TextReceipt::awaited));
    case Heard::refused:
        return given_up(message, answer.code).storing(become(message, TextState::refused));
    case Heard::later:
        return Progress::retry(answer).storing(become(message, TextState::wanted));
    case Heard::unknown:
        break;
    }
    return Progress::retry(answer, before_asking);
}

// Only what the first is known not to have sent goes to the second; who is asked is stored before.
Answer<std::string> TextDelivery::hand_over(OutboxItem& item, const TextMessage& message, const Text& text)
{
    begin(item, message, TextProvider::first);
    auto answer = providers_.send(TextProvider::first, text);
    if (!providers_.may_take_over(answer))
        return answer;
    note_("second_sms_provider", message.order_number + ' ' + answer.code + ": " + answer.text);
    begin(item, message, TextProvider::second);
    auto second = providers_.send(TextProvider::second, text);
    return second.heard == Heard::refused ? answer : second;
}

Progress TextDelivery::ask(OutboxItem& item, const TextMessage& message)
{
    const auto answer = providers_.fate(message);
    if (answer.heard == Heard::done) {
        switch (answer.value) {
        case TextFate::untold:
            break;
        case TextFate::waiting:
            return Progress::done().storing(become_sent(message, TextReceipt::awaited));
        case TextFate::delivered:
            return Progress::done().storing(become_sent(message, TextReceipt::delivered));
        case TextFate::failed:
            return given_up(message, "failed").storing(become(message, TextState::refused));
        case TextFate::unheard_of:
            if (!is_secret(message.purpose)
                && clock_.now() - message.sent_at.value_or(message.created_at) < list_is_late)
                return Progress::retry("unheard_of", before_asking);
            return send(item, message);
        }
    }
    if (item.tries < most_questions)
        return Progress::retry(answer, before_asking);
    return given_up(message, answer.code).storing(become(message, TextState::unknown));
}

// Who lost the item to another worker goes no further than this.
void TextDelivery::begin(OutboxItem& item, const TextMessage& message, TextProvider by)
{
    item.taken_until = store_.transact([&](Unit& unit) {
        const auto now = clock_.now();
        auto current = unit.texts().at(message.id);
        current.state = TextState::sending;
        current.provider = by;
        current.sent_at = now;
        unit.texts().save(current);
        return unit.outbox().keep(item, now, Errands::lease);
    });
}

std::function<void(Unit&)> TextDelivery::become(const TextMessage& message, TextState state)
{
    return [id = message.id, state](Unit& unit) {
        auto current = unit.texts().at(id);
        current.state = state;
        const bool over = state == TextState::sent || state == TextState::refused || state == TextState::unknown;
        if (over && is_secret(current.purpose))
            current.variables.clear();
        unit.texts().save(current);
    };
}

// Of a secret no receipt is asked for: whoever misses it asks for another one.
std::function<void(Unit&)> TextDelivery::become_sent(const TextMessage& message, TextReceipt receipt) const
{
    return [sent = become(message, TextState::sent), id = message.id, receipt, now = clock_.now()](Unit& unit) {
        sent(unit);
        auto current = unit.texts().at(id);
        if (is_secret(current.purpose))
            return;
        current.receipt = receipt;
        unit.texts().save(current);
        if (receipt == TextReceipt::awaited)
            unit.texts().await_receipt(current, now, before_receipt);
    };
}

}
