// A mail about a step: that it begins to leave is stored before, for no mail server tells what became of one.
#include "work/mail_delivery.hpp"

#include "deeds/bounces.hpp"
#include "domain/texts/mail_texts.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::minutes before_sign_in{1};

Letter letter_for(const MailMessage& message)
{
    const auto page = mail_about(message.purpose, message.variables);
    return {.to = message.address,
            .subject = page.subject,
            .text = as_text(page),
            .attachments = {},
            .message_id = "step-" + message.number,
            .html = as_html(page)};
}

}

Progress MailDelivery::carry_out(OutboxItem& item)
{
    const auto message = store_.read([&](Unit& unit) { return unit.mails().at(item.subject_id); });
    switch (message.state) {
    case MailState::wanted:
    case MailState::refused:  // its item was stuck: the desk wants it sent again
    case MailState::unknown:
        return send(item, message);
    case MailState::sending:  // whoever began it was killed, or did not hear the answer
        return Progress::stuck("unknown").storing(become(message, MailState::unknown));
    case MailState::sent:
        break;
    }
    return Progress::done();
}

Progress MailDelivery::send(OutboxItem& item, const MailMessage& message)
{
    begin(item);
    const auto answer = mail_.send(letter_for(message));
    switch (answer.heard) {
    case Heard::done:
        return Progress::done().storing(become(message, MailState::sent));
    case Heard::refused:
        return Progress::stuck(answer).storing([refused = become(message, MailState::refused), message,
                                                code = answer.code, now = clock_.now()](Unit& unit) {
            refused(unit);
            deeds::note_refused(unit, message.company_id, message.address, code, now);
        });
    case Heard::later:
        if (answer.code == OutboxItem::signed_out)
            note_("mail_sign_in_refused", answer.text);
        return Progress::retry(answer, answer.code == OutboxItem::signed_out ? before_sign_in : std::chrono::seconds())
            .storing(become(message, MailState::wanted));
    case Heard::unknown:
        break;
    }
    return Progress::stuck("unknown").storing(become(message, MailState::unknown));
}

// Who lost the item to another worker goes no further than this.
void MailDelivery::begin(OutboxItem& item)
{
    item.taken_until = store_.transact([&](Unit& unit) {
        const auto kept = unit.outbox().keep(item, clock_.now(), longest_mail);
        auto current = unit.mails().at(item.subject_id);
        current.state = MailState::sending;
        unit.mails().save(current);
        return kept;
    });
}

std::function<void(Unit&)> MailDelivery::become(const MailMessage& message, MailState state) const
{
    return [id = message.id, state, now = clock_.now()](Unit& unit) {
        auto current = unit.mails().at(id);
        current.state = state;
        if (state == MailState::sent)
            current.sent_at = now;
        unit.mails().save(current);
    };
}

}
