// A text message: the intent is stored before it is sent, and its fate asked for when the answer was lost.
#include "work/text_delivery.hpp"

#include "deeds/text_codes.hpp"
#include "work/errands.hpp"

namespace cakey::work {

namespace {

// A code that comes later than it is valid only confuses.
constexpr std::chrono::minutes secret_life{5};
constexpr std::chrono::seconds before_asking{10};
constexpr std::chrono::minutes longest_call{1};
// What the provider took just before we gave up waiting stands in his list a moment later. A code is worth nothing by
// then, and harmless twice.
constexpr std::chrono::seconds list_is_late{30};
constexpr int most_questions = 12;

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
        return Progress::done();
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
    begin(item, message);
    const auto answer = texts_.send({message.mobile, message.purpose, *variables, message.out_id});
    switch (answer.heard) {
    case Heard::done:
        return Progress::done().storing(become(message, TextState::sent));
    case Heard::refused:
        return given_up(message, answer.code).storing(become(message, TextState::refused));
    case Heard::later:
        return Progress::retry(answer).storing(become(message, TextState::wanted));
    case Heard::unknown:
        break;
    }
    return Progress::retry(answer, before_asking);
}

Progress TextDelivery::ask(OutboxItem& item, const TextMessage& message)
{
    const auto answer = fate(message);
    if (answer.heard == Heard::done) {
        switch (answer.value) {
        case TextFate::waiting:
        case TextFate::delivered:
            return Progress::done().storing(become(message, TextState::sent));
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

// The provider files a message under the day on which it took it, and it may have taken it after midnight.
Answer<TextFate> TextDelivery::fate(const TextMessage& message)
{
    const auto handed_over = message.sent_at.value_or(message.created_at);
    const auto day = china_date(handed_over), next = china_date(handed_over + longest_call);
    auto answer = texts_.fate(message.mobile, message.out_id, day);
    if (next != day && answer.heard == Heard::done && answer.value == TextFate::unheard_of)
        answer = texts_.fate(message.mobile, message.out_id, next);
    return answer;
}

// Who lost the item to another worker goes no further than this.
void TextDelivery::begin(OutboxItem& item, const TextMessage& message)
{
    item.taken_until = store_.transact([&](Unit& unit) {
        const auto now = clock_.now();
        auto current = unit.texts().at(message.id);
        current.state = TextState::sending;
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

}
