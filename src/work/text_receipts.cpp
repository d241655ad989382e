// A question that moves nothing: asked as often as need be.
#include "work/text_receipts.hpp"

#include <algorithm>

namespace cakey::work {

namespace {

constexpr std::chrono::hours longest{72};  // carriers say so within three days or never

// Most receipts are there in seconds; a telephone that is off may take until it is on again.
std::chrono::seconds next_question(Instant::duration since)
{
    using std::chrono::seconds;
    return since < std::chrono::minutes(2) ? std::clamp(std::chrono::ceil<seconds>(since), seconds(5), seconds(20))
           : since < std::chrono::hours(1) ? std::chrono::minutes(5)
                                           : std::chrono::hours(1);
}

std::function<void(Unit&)> storing(const TextMessage& message, TextReceipt receipt, const std::string& code = {})
{
    return [id = message.id, receipt, code](Unit& unit) {
        auto current = unit.texts().at(id);
        current.receipt = receipt;
        current.receipt_code = code;
        unit.texts().save(current);
    };
}

}

Progress TextReceipts::carry_out(OutboxItem& item)
{
    const auto message = store_.read([&](Unit& unit) { return unit.texts().find(item.subject_id); });
    if (!message || message->receipt != TextReceipt::awaited)
        return Progress::done();
    switch (message->state) {
    case TextState::sent:
        return ask(*message);
    case TextState::wanted:  // it is sent once more, as the desk wants it
    case TextState::sending:
        return Progress::watch(next_question({}));
    case TextState::refused:
    case TextState::unknown:
        break;
    }
    return Progress::done();
}

Progress TextReceipts::ask(const TextMessage& message)
{
    const auto answer = providers_.fate(message);
    if (answer.heard == Heard::done && answer.value == TextFate::delivered)
        return Progress::done().storing(storing(message, TextReceipt::delivered));
    if (answer.heard == Heard::done && answer.value == TextFate::failed) {
        const auto code = answer.code.empty() ? std::string("failed") : answer.code;
        return Progress::stuck(code).storing(storing(message, TextReceipt::failed, code));
    }
    const auto since = clock_.now() - message.sent_at.value_or(message.created_at);
    if (since > longest)
        return Progress::done("missing").storing(storing(message, TextReceipt::missing));
    return answer.heard == Heard::done ? Progress::watch(next_question(since))
                                       : Progress::retry(answer, next_question(since));
}

}
