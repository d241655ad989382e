// A mail that tells a company of a step, to one of its addresses, and what became of it. (An invoice's letter is not one:
// it is part of the invoice.)
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/mail_purpose.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace cakey {

enum class MailState {
    wanted,
    sending,  // handed to the mail server, whose answer has not been heard
    sent,
    refused,
    unknown,  // whether it left cannot be found out: it is not repeated by itself
};

template <>
inline constexpr auto words<MailState> = WordTable<MailState, 5>{{
    {MailState::wanted, "wanted"},
    {MailState::sending, "sending"},
    {MailState::sent, "sent"},
    {MailState::refused, "refused"},
    {MailState::unknown, "unknown"},
}};

template <>
inline constexpr auto labels<MailState> = WordTable<MailState, 5>{{
    {MailState::wanted, "待发送"},
    {MailState::sending, "发送中"},
    {MailState::sent, "已发送"},
    {MailState::refused, "未能发送"},
    {MailState::unknown, "是否发出不明"},
}};

struct MailMessage {
    std::int64_t id = 0;
    std::int64_t version = 0;
    CompanyId company_id;
    std::string number;   // its Message-ID: the same on each try
    std::string address;  // empty until it is known which of the company's
    MailPurpose purpose = MailPurpose::paid;
    std::map<std::string, std::string> variables;
    std::string order_number;  // empty: about no order
    MailState state = MailState::wanted;
    Instant created_at;
    std::optional<Instant> sent_at{};
};

}
