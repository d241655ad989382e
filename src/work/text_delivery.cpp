// A text message: the intent is stored before it is sent, and its fate asked for when the answer was lost.
#include "work/text_delivery.hpp"

namespace cakey::work {

namespace {

// A code that comes later than it is valid only confuses.
constexpr std::chrono::minutes secret_life{5};
constexpr std::chrono::seconds before_asking{10};
constexpr int most_questions = 12;

}

Progress TextDelivery::carry_out(const OutboxItem& item)
{
    const auto message = store_.read([&](Unit& unit) { return unit.texts().at(item.subject_id); });
    switch (message.state) {
    case TextState::sent:
        return Progress::done();
    case TextState::sending:
        return ask(message, item.tries);
    case TextState::wanted:
    case TextState::refused:
    case TextState::unknown:  // these two: the desk wants it sent again
        break;
    }
    if (is_secret(message.purpose) && clock_.now() - message.created_at > secret_life) {
        become(message, TextState::refused);
        return Progress::done("too_late");
    }
    return send(message);
}

Progress TextDelivery::send(const TextMessage& message)
{
    become(message, TextState::sending);
    const auto answer = texts_.send({message.mobile, message.purpose, message.variables, message.out_id});
    switch (answer.heard) {
    case Heard::done:
        become(message, TextState::sent);
        return Progress::done();
    case Heard::refused:
        become(message, TextState::refused);
        return is_secret(message.purpose) ? Progress::done(answer.code) : Progress::stuck(answer.code);
    case Heard::later:
        become(message, TextState::wanted);
        return Progress::retry(answer.code);
    case Heard::unknown:
        break;
    }
    return Progress::retry(answer.code, before_asking);
}

Progress TextDelivery::ask(const TextMessage& message, int tries)
{
    const auto answer = texts_.fate(message.mobile, message.out_id, china_date(message.created_at));
    if (answer.heard == Heard::done) {
        switch (answer.value) {
        case TextFate::waiting:
        case TextFate::delivered:
            become(message, TextState::sent);
            return Progress::done();
        case TextFate::failed:
            become(message, TextState::refused);
            return is_secret(message.purpose) ? Progress::done("failed") : Progress::stuck("failed");
        case TextFate::unheard_of:
            return send(message);
        }
    }
    if (tries < most_questions)
        return Progress::retry(answer.code, before_asking);
    become(message, TextState::unknown);
    return Progress::stuck(answer.code);
}

void TextDelivery::become(const TextMessage& message, TextState state)
{
    store_.transact([&](Unit& unit) {
        auto current = unit.texts().at(message.id);
        current.state = state;
        if (state == TextState::sent)
            current.sent_at = clock_.now();
        const bool over = state == TextState::sent || state == TextState::refused || state == TextState::unknown;
        if (over && is_secret(current.purpose))
            current.variables.clear();
        unit.texts().save(current);
    });
}

}
