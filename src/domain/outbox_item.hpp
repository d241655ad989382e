// Something that must happen outside, stored in the same transaction as what demands it: retried until it is
// done, or until the desk must decide; never lost.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey {

// Each is done through one channel: the gateway, the SMS provider, the invoice issuer, the mail server, the authority. receipt: what the
// carrier made of a text message is asked for; letter: an invoice is mailed; mail: a company is told of a step;
// red_letter: an issued invoice is undone. certificate: another authority is asked for it.
enum class OutboxKind { payment, refund, text, receipt, invoice, letter, mail, red_letter, certificate };

template <>
inline constexpr auto words<OutboxKind> = WordTable<OutboxKind, 9>{{
    {OutboxKind::payment, "payment"},
    {OutboxKind::refund, "refund"},
    {OutboxKind::text, "text"},
    {OutboxKind::receipt, "receipt"},
    {OutboxKind::invoice, "invoice"},
    {OutboxKind::letter, "letter"},
    {OutboxKind::mail, "mail"},
    {OutboxKind::red_letter, "red_letter"},
    {OutboxKind::certificate, "certificate"},
}};

template <>
inline constexpr auto labels<OutboxKind> = WordTable<OutboxKind, 9>{{
    {OutboxKind::payment, "收款"},
    {OutboxKind::refund, "退款"},
    {OutboxKind::text, "短信"},
    {OutboxKind::receipt, "短信回执"},
    {OutboxKind::invoice, "发票"},
    {OutboxKind::letter, "发票邮件"},
    {OutboxKind::mail, "通知邮件"},
    {OutboxKind::red_letter, "发票红冲"},
    {OutboxKind::certificate, "制证"},
}};

enum class OutboxState { waiting, done, stuck };

template <>
inline constexpr auto words<OutboxState> = WordTable<OutboxState, 3>{
    {{OutboxState::waiting, "waiting"}, {OutboxState::done, "done"}, {OutboxState::stuck, "stuck"}}};

template <>
inline constexpr auto labels<OutboxState> = WordTable<OutboxState, 3>{{
    {OutboxState::waiting, "进行中"},
    {OutboxState::done, "已完成"},
    {OutboxState::stuck, "受阻"},
}};

struct OutboxItem {
    // Tried in vain more often than this, some quarter of an hour, the desk should know: it goes on by itself.
    static constexpr int quiet_tries = 9;
    // The code of what waits for an administrator: the other side refuses our password.
    static constexpr std::string_view signed_out = "sign_in";

    std::int64_t id = 0;
    OutboxKind kind = OutboxKind::text;
    // The row of the payment, refund, text message, mail, red letter, invoice or certificate; a receipt's is its message, a
    // letter's its invoice.
    std::int64_t subject_id = 0;
    std::string order_number;     // empty: about no order
    OutboxState state = OutboxState::waiting;
    int tries = 0;
    bool awaited = false;                // somebody waits at a screen for it: before all others
    Instant due_at;                      // not before
    std::optional<Instant> taken_until;  // somebody is at it, and has until then
    Instant created_at;
    std::optional<Instant> finished_at;
    std::string code;  // the outside's last word about it
};

// How long to wait before the next try: 2 s, 4 s, 8 s ... 15 minutes at most, less up to a half of it: what failed
// together must not come again together. `chance` from 0 to 1.
std::chrono::milliseconds back_off(int tries, double chance);

}
