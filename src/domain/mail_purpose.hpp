// What a company is told by mail, step by step: 「用户信息」 says which of it.
#pragma once

#include "base/word.hpp"
#include "base/word_set.hpp"

namespace cakey {

// One text per purpose, with named variables: domain/texts/mail_texts.cpp.
enum class MailPurpose {
    paid,              // order, amount
    in_review,         // order
    returned,          // order, what: for correction
    refused,           // order, reason
    dispatched,        // order, courier, number
    ready,             // order, outlet, address, phone: to be picked up there
    to_download,       // order: its company makes the keys
    completed,         // order
    expiring,          // holder, serial, platform, ends (a date), days (left; less than 0: after it)
    reissue_refused,   // order, reason
    invoice_undone,    // order, number, red
    taxpayer_checked,  // title, tax_number, result, reason: why not; may be empty
    deletion_decided,  // number, company, reason: why not; empty: the account is deleted
};

template <>
inline constexpr auto words<MailPurpose> = WordTable<MailPurpose, 13>{{
    {MailPurpose::paid, "paid"},
    {MailPurpose::in_review, "in_review"},
    {MailPurpose::returned, "returned"},
    {MailPurpose::refused, "refused"},
    {MailPurpose::dispatched, "dispatched"},
    {MailPurpose::ready, "ready"},
    {MailPurpose::to_download, "to_download"},
    {MailPurpose::completed, "completed"},
    {MailPurpose::expiring, "expiring"},
    {MailPurpose::reissue_refused, "reissue_refused"},
    {MailPurpose::invoice_undone, "invoice_undone"},
    {MailPurpose::taxpayer_checked, "taxpayer_checked"},
    {MailPurpose::deletion_decided, "deletion_decided"},
}};

template <>
inline constexpr auto labels<MailPurpose> = WordTable<MailPurpose, 13>{{
    {MailPurpose::paid, "支付成功"},
    {MailPurpose::in_review, "进入审核"},
    {MailPurpose::returned, "退回补正"},
    {MailPurpose::refused, "审核拒绝"},
    {MailPurpose::dispatched, "已发货"},
    {MailPurpose::ready, "网点办理"},
    {MailPurpose::to_download, "可以制作证书"},
    {MailPurpose::completed, "订单完成"},
    {MailPurpose::expiring, "证书到期"},
    {MailPurpose::reissue_refused, "换开发票未批准"},
    {MailPurpose::invoice_undone, "发票红冲"},
    {MailPurpose::taxpayer_checked, "专用发票资格"},
    {MailPurpose::deletion_decided, "账号注销"},
}};

using MailPurposes = WordSet<MailPurpose>;

}
