// What must be over before a company's account is deleted: the law, or the company itself, still wants its data for it.
#pragma once

#include "base/word.hpp"

#include <cstdint>
#include <string>

namespace cakey {

enum class UnfinishedKind {
    order,        // neither draft, completed nor closed
    payment,      // may still be made, or was made and is held
    refund,       // the money has not gone back
    certificate,  // can be used, or is being made
    revocation,   // of a certificate, not done
    invoice,      // not issued or not sent, or to be undone
    reissue,      // of an invoice, not decided
    reversal,     // of a completed order, not decided
};

template <>
inline constexpr auto words<UnfinishedKind> = WordTable<UnfinishedKind, 8>{{
    {UnfinishedKind::order, "order"},
    {UnfinishedKind::payment, "payment"},
    {UnfinishedKind::refund, "refund"},
    {UnfinishedKind::certificate, "certificate"},
    {UnfinishedKind::revocation, "revocation"},
    {UnfinishedKind::invoice, "invoice"},
    {UnfinishedKind::reissue, "reissue"},
    {UnfinishedKind::reversal, "reversal"},
}};

template <>
inline constexpr auto labels<UnfinishedKind> = WordTable<UnfinishedKind, 8>{{
    {UnfinishedKind::order, "订单正在办理"},
    {UnfinishedKind::payment, "付款没有了结"},
    {UnfinishedKind::refund, "退款没有完成"},
    {UnfinishedKind::certificate, "证书仍然有效或正在制作"},
    {UnfinishedKind::revocation, "证书正在注销"},
    {UnfinishedKind::invoice, "发票没有开具、寄送或红冲完毕"},
    {UnfinishedKind::reissue, "换开发票的申请没有处理"},
    {UnfinishedKind::reversal, "订单正在申请撤销"},
}};

struct Unfinished {
    UnfinishedKind kind = UnfinishedKind::order;
    std::string order_number;
    std::int64_t certificate = 0;  // its id; 0: it is about the order
};

// More are not listed: whoever has so many begins with these.
inline constexpr int most_unfinished_shown = 20;

}
