// An electronic invoice (数电票, ordinary) for what was paid for an order, from the wish to the customer's mail box.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/fen.hpp"
#include "domain/order.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cakey {

enum class InvoiceState {
    wanted,     // the issuer is to be asked
    submitted,  // the issuer has accepted it and works on it
    issued,     // it has its number; its files are here; the letter is not out yet
    mailing,    // the letter was handed to the mail server, whose answer has not been heard
    mailed,
    unsure,   // whether the letter left cannot be found out: it is not repeated by itself
    failed,   // the issuer will not: the desk must decide
    dropped,  // what it is for was given back before it was issued
};

template <>
inline constexpr auto words<InvoiceState> = WordTable<InvoiceState, 8>{{
    {InvoiceState::wanted, "wanted"},
    {InvoiceState::submitted, "submitted"},
    {InvoiceState::issued, "issued"},
    {InvoiceState::mailing, "mailing"},
    {InvoiceState::mailed, "mailed"},
    {InvoiceState::unsure, "unsure"},
    {InvoiceState::failed, "failed"},
    {InvoiceState::dropped, "dropped"},
}};

template <>
inline constexpr auto labels<InvoiceState> = WordTable<InvoiceState, 8>{{
    {InvoiceState::wanted, "待开具"},
    {InvoiceState::submitted, "开具中"},
    {InvoiceState::issued, "已开具，待发送"},
    {InvoiceState::mailing, "已开具，发送中"},
    {InvoiceState::mailed, "已发送"},
    {InvoiceState::unsure, "已开具，邮件是否送达不明"},
    {InvoiceState::failed, "开具受阻，客服处理中"},
    {InvoiceState::dropped, "款项已退回，不再开具"},
}};

// It has its number and its files.
constexpr bool is_issued(InvoiceState state)
{
    return state == InvoiceState::issued || state == InvoiceState::mailing || state == InvoiceState::mailed
           || state == InvoiceState::unsure;
}

struct Invoice {
    Invoice() = default;
    // For `amount`: what may be invoiced of the payment, which may be less than the order's total.
    Invoice(const Order& order, Fen amount, Instant now);

    static constexpr int most_mailings = 5;  // a day, that its company asks for

    // The one that takes its place when it has been undone.
    Invoice successor(InvoiceInfo info, Instant now) const;
    // The issuer has failed, and under this number it will for ever: the next try is under another.
    void fail_for_good();
    // Where its letters go.
    const std::string& address() const { return mail_to.empty() ? info.email : mail_to; }
    // Counts a letter that its company asks for; false, and nothing is counted, when that day has had enough of them.
    bool ask_for_letter(Date day);

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t order_id = 0;
    std::string order_number;
    CompanyId company_id;
    std::string number;  // ours; the issuer's key against doubles
    int attempt = 1;     // how often a number was spent, this one included
    InvoiceState state = InvoiceState::wanted;
    InvoiceInfo info;  // as the order had it when it was submitted
    Fen amount;
    std::string serial;          // the issuer's
    std::string invoice_number;  // 20 digits, once issued
    std::optional<Instant> issued_at;
    std::optional<Instant> mailed_at;
    Instant created_at;
    std::string mail_to;      // empty: its details' address
    std::string mailings_on;  // in China, "2026-11-28"
    int mailings = 0;         // asked for on that day
    std::string replaces;     // the 20 digits of the one whose place it takes; empty: it is the first
};

// Of the order, and for its present submission.
bool is_of_submission(std::string_view invoice_number, const Order& order);
// What it was for was given back: the order was reversed, or refused after an outlet had returned it.
bool is_void(std::string_view invoice_number, const Order& order);

}
