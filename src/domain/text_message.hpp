// A text message (SMS) that is to be sent, and what became of it.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/text_purpose.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace cakey {

enum class TextState {
    wanted,
    sending,  // handed to the provider, the answer not yet heard: ask for its fate before sending again
    sent,
    refused,
    unknown,  // the provider cannot say what became of it: not repeated
};

template <>
inline constexpr auto words<TextState> = WordTable<TextState, 5>{{
    {TextState::wanted, "wanted"},
    {TextState::sending, "sending"},
    {TextState::sent, "sent"},
    {TextState::refused, "refused"},
    {TextState::unknown, "unknown"},
}};

template <>
inline constexpr auto labels<TextState> = WordTable<TextState, 5>{{
    {TextState::wanted, "待发送"},
    {TextState::sending, "发送中"},
    {TextState::sent, "已发送"},
    {TextState::refused, "未能发送"},
    {TextState::unknown, "结果不明，不再重发"},
}};

// What the carrier said of one that was sent.
enum class TextReceipt {
    awaited,
    delivered,
    failed,
    missing,  // nothing, for as long as it is asked
};

template <>
inline constexpr auto words<TextReceipt> = WordTable<TextReceipt, 4>{{
    {TextReceipt::awaited, "awaited"},
    {TextReceipt::delivered, "delivered"},
    {TextReceipt::failed, "failed"},
    {TextReceipt::missing, "missing"},
}};

template <>
inline constexpr auto labels<TextReceipt> = WordTable<TextReceipt, 4>{{
    {TextReceipt::awaited, "等待回执"},
    {TextReceipt::delivered, "已送达"},
    {TextReceipt::failed, "未送达"},
    {TextReceipt::missing, "没有回执"},
}};

// The second takes over where the first one's account or service fails.
enum class TextProvider { first, second };

template <>
inline constexpr auto words<TextProvider> = WordTable<TextProvider, 2>{
    {{TextProvider::first, "first"}, {TextProvider::second, "second"}}};

struct TextMessage {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string out_id;  // what the provider knows it by
    std::string mobile;
    TextPurpose purpose = TextPurpose::dispatched;
    std::map<std::string, std::string> variables;
    std::string order_number;  // empty: about no order
    TextState state = TextState::wanted;
    Instant created_at;
    TextProvider provider = TextProvider::first;  // who was to send it, the last time
    std::optional<Instant> sent_at;               // when it was handed to the provider, the last time
    TextReceipt receipt = TextReceipt::awaited;
    std::string receipt_code;  // the carrier's word for why it failed

    // One that is to be sent; its variables are the caller's.
    static TextMessage to(std::string mobile, TextPurpose purpose, std::string out_id, Instant now)
    {
        TextMessage message;
        message.out_id = std::move(out_id);
        message.mobile = std::move(mobile);
        message.purpose = purpose;
        message.created_at = now;
        return message;
    }

    // It cannot have arrived, and its secret, if it has one, cannot be out of date.
    bool may_be_sent_again() const
    {
        return state != TextState::unknown && receipt != TextReceipt::delivered && !is_secret(purpose);
    }
};

}
