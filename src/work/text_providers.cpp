// A provider files a message under the day on which it took it, and it may have taken it after midnight.
#include "work/text_providers.hpp"

namespace cakey::work {

namespace {

constexpr std::chrono::minutes longest_call{1};

}

Answer<std::string> TextProviders::send(TextProvider by, const Text& text) const
{
    auto* texts = one(by);
    return texts ? texts->send(text) : Answer<std::string>{Heard::refused, {}, "provider", "it is not set up"};
}

Answer<TextFate> TextProviders::fate(const TextMessage& message) const
{
    auto* texts = one(message.provider);
    if (!texts)
        return {Heard::unknown, {}, "provider", "who was to send it is not set up any more"};
    const auto handed_over = message.sent_at.value_or(message.created_at);
    const auto day = china_date(handed_over), next = china_date(handed_over + longest_call);
    auto answer = texts->fate(message.mobile, message.out_id, day);
    if (next != day && answer.heard == Heard::done
        && (answer.value == TextFate::unheard_of || answer.value == TextFate::untold))
        answer = texts->fate(message.mobile, message.out_id, next);
    return answer;
}

}
