// An electronic invoice (数电票, ordinary) for what an order cost, from the wish to the customer's mail box.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/fen.hpp"
#include "domain/order.hpp"

#include <optional>
#include <string>

namespace cakey {

enum class InvoiceState {
    wanted,     // the issuer is to be asked
    submitted,  // the issuer has accepted it and works on it
    issued,     // it has its number; the PDF is here; the mail is not out yet
    mailed,
    failed,  // the issuer will not: the desk must decide
};

template <>
inline constexpr auto words<InvoiceState> = WordTable<InvoiceState, 5>{{
    {InvoiceState::wanted, "wanted"},
    {InvoiceState::submitted, "submitted"},
    {InvoiceState::issued, "issued"},
    {InvoiceState::mailed, "mailed"},
    {InvoiceState::failed, "failed"},
}};

template <>
inline constexpr auto labels<InvoiceState> = WordTable<InvoiceState, 5>{{
    {InvoiceState::wanted, "待开具"},
    {InvoiceState::submitted, "开具中"},
    {InvoiceState::issued, "已开具，待发送"},
    {InvoiceState::mailed, "已发送"},
    {InvoiceState::failed, "开具受阻，客服处理中"},
}};

struct Invoice {
    Invoice() = default;
    Invoice(const Order& order, Instant now);

    std::int64_t id = 0;
    std::int64_t version = 0;
    std::int64_t order_id = 0;
    std::string order_number;
    CompanyId company_id;
    std::string number;  // ours; the issuer's key against doubles
    InvoiceState state = InvoiceState::wanted;
    InvoiceInfo info;  // as the order had it when it was submitted
    Fen amount;
    std::string serial;          // the issuer's
    std::string invoice_number;  // 20 digits, once issued
    std::optional<Instant> issued_at;
    std::optional<Instant> mailed_at;
    Instant created_at;
    std::string pdf;
};

}
