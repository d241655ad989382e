// The provider files a message under the day on which it took it, and it may have taken it after midnight.
#include "work/text_fate.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::minutes longest_call{1};

}

Answer<TextFate> fate_of(Texts& texts, const TextMessage& message)
{
    const auto handed_over = message.sent_at.value_or(message.created_at);
    const auto day = china_date(handed_over), next = china_date(handed_over + longest_call);
    auto answer = texts.fate(message.mobile, message.out_id, day);
    if (next != day && answer.heard == Heard::done && answer.value == TextFate::unheard_of)
        answer = texts.fate(message.mobile, message.out_id, next);
    return answer;
}

}
