// An order's life as data: the product page's state table. Nothing else decides what may follow what.
#pragma once

#include "base/word.hpp"
#include "domain/mail_purpose.hpp"
#include "domain/role.hpp"

#include <array>
#include <optional>

namespace cakey {

enum class OrderState {
    draft,
    awaiting_payment,
    awaiting_review,
    awaiting_correction,
    in_progress,
    handed_over,
    dispatched,
    completed,
    closed,
};

template <>
inline constexpr auto words<OrderState> = WordTable<OrderState, 9>{{
    {OrderState::draft, "draft"},
    {OrderState::awaiting_payment, "awaiting_payment"},
    {OrderState::awaiting_review, "awaiting_review"},
    {OrderState::awaiting_correction, "awaiting_correction"},
    {OrderState::in_progress, "in_progress"},
    {OrderState::handed_over, "handed_over"},
    {OrderState::dispatched, "dispatched"},
    {OrderState::completed, "completed"},
    {OrderState::closed, "closed"},
}};

template <>
inline constexpr auto labels<OrderState> = WordTable<OrderState, 9>{{
    {OrderState::draft, "待提交"},
    {OrderState::awaiting_payment, "待支付"},
    {OrderState::awaiting_review, "待审核"},
    {OrderState::awaiting_correction, "待补正"},
    {OrderState::in_progress, "办理中"},
    {OrderState::handed_over, "待收货"},
    {OrderState::dispatched, "已发货"},
    {OrderState::completed, "已完成"},
    {OrderState::closed, "已关闭"},
}};

enum class OrderEvent {
    saved,           // the first save: from nothing to draft
    submitted,       // with something to pay
    submitted_free,  // with nothing to pay
    withdrawn,
    cancelled,
    expired,  // unpaid for too long
    paid,
    approved_for_courier,
    approved_for_pick_up,
    approved_for_download,  // the company makes its keys, and downloads
    approved_at_once,       // nothing is delivered
    refused,
    returned,  // for correction, payment kept
    corrected,
    lapsed,  // not corrected in time: refused by itself
    handed_over,
    returned_to_centre,  // by the outlet that has it: reviewed anew
    received,
    presumed_received,  // not confirmed in time: received by itself
    downloaded,         // each certificate of it
    reversed,           // completed, and undone: domain/reversal.hpp
};

template <>
inline constexpr auto words<OrderEvent> = WordTable<OrderEvent, 21>{{
    {OrderEvent::saved, "saved"},
    {OrderEvent::submitted, "submitted"},
    {OrderEvent::submitted_free, "submitted_free"},
    {OrderEvent::withdrawn, "withdrawn"},
    {OrderEvent::cancelled, "cancelled"},
    {OrderEvent::expired, "expired"},
    {OrderEvent::paid, "paid"},
    {OrderEvent::approved_for_courier, "approved_for_courier"},
    {OrderEvent::approved_for_pick_up, "approved_for_pick_up"},
    {OrderEvent::approved_for_download, "approved_for_download"},
    {OrderEvent::approved_at_once, "approved_at_once"},
    {OrderEvent::refused, "refused"},
    {OrderEvent::returned, "returned"},
    {OrderEvent::corrected, "corrected"},
    {OrderEvent::lapsed, "lapsed"},
    {OrderEvent::handed_over, "handed_over"},
    {OrderEvent::returned_to_centre, "returned_to_centre"},
    {OrderEvent::received, "received"},
    {OrderEvent::presumed_received, "presumed_received"},
    {OrderEvent::downloaded, "downloaded"},
    {OrderEvent::reversed, "reversed"},
}};

template <>
inline constexpr auto labels<OrderEvent> = WordTable<OrderEvent, 21>{{
    {OrderEvent::saved, "保存订单"},
    {OrderEvent::submitted, "提交订单"},
    {OrderEvent::submitted_free, "提交订单"},
    {OrderEvent::withdrawn, "撤回"},
    {OrderEvent::cancelled, "撤销"},
    {OrderEvent::expired, "超时未支付，自动关闭"},
    {OrderEvent::paid, "支付成功"},
    {OrderEvent::approved_for_courier, "审核通过，已发货"},
    {OrderEvent::approved_for_pick_up, "审核通过，网点办理"},
    {OrderEvent::approved_for_download, "审核通过，等待企业制作证书"},
    {OrderEvent::approved_at_once, "审核通过"},
    {OrderEvent::refused, "审核拒绝"},
    {OrderEvent::returned, "退回补正"},
    {OrderEvent::corrected, "补正后提交"},
    {OrderEvent::lapsed, "超时未补正，自动拒绝"},
    {OrderEvent::handed_over, "网点已交付"},
    {OrderEvent::returned_to_centre, "网点退回中心"},
    {OrderEvent::received, "确认收货"},
    {OrderEvent::presumed_received, "超时自动确认收货"},
    {OrderEvent::downloaded, "证书已下载"},
    {OrderEvent::reversed, "完成后撤销"},
}};

// What must be stored together with a transition, for the worker to carry out.
struct Follow {
    bool close_payment = false;  // the submission's open payment attempt is to be closed
    bool refund = false;         // what was paid and kept for the submission goes back
    bool invoice = false;        // an invoice is issued and mailed, if anything was paid and none is for the submission
    bool drop_invoice = false;   // it is not wanted any more, unless the issuer may have it already
    bool drop_certificates = false;   // what was made for the submission is not used: abandoned, or to be revoked
    bool revoke_certificate = false;  // the one that a revocation names, if it is ours
    bool text_dispatched = false;
    bool text_refused = false;
    bool text_returned = false;
    bool text_reversed = false;
    std::optional<MailPurpose> mail = {};  // to whatever addresses of the company want it
};

struct Transition {
    OrderState from;
    OrderEvent event;
    Party by;
    OrderState to;
    Follow follow = {};
};

// clang-format off
inline constexpr auto transitions = std::to_array<Transition>({
    {OrderState::draft, OrderEvent::submitted, Party::company, OrderState::awaiting_payment},
    {OrderState::draft, OrderEvent::submitted_free, Party::company, OrderState::awaiting_review,
     {.mail = MailPurpose::in_review}},
    {OrderState::draft, OrderEvent::cancelled, Party::company, OrderState::closed},
    {OrderState::awaiting_payment, OrderEvent::withdrawn, Party::company, OrderState::draft, {.close_payment = true}},
    {OrderState::awaiting_payment, OrderEvent::expired, Party::clock, OrderState::closed, {.close_payment = true}},
    {OrderState::awaiting_payment, OrderEvent::paid, Party::gateway, OrderState::awaiting_review,
     {.mail = MailPurpose::paid}},
    {OrderState::awaiting_review, OrderEvent::approved_for_courier, Party::operator_, OrderState::dispatched,
     {.invoice = true, .text_dispatched = true, .mail = MailPurpose::dispatched}},
    {OrderState::awaiting_review, OrderEvent::approved_for_pick_up, Party::operator_, OrderState::in_progress,
     {.invoice = true, .mail = MailPurpose::ready}},
    {OrderState::awaiting_review, OrderEvent::approved_for_download, Party::operator_, OrderState::in_progress,
     {.invoice = true, .mail = MailPurpose::to_download}},
    {OrderState::awaiting_review, OrderEvent::approved_at_once, Party::operator_, OrderState::completed,
     {.invoice = true, .revoke_certificate = true, .mail = MailPurpose::completed}},
    {OrderState::awaiting_review, OrderEvent::refused, Party::operator_, OrderState::draft,
     {.refund = true,
      .drop_invoice = true,
      .drop_certificates = true,
      .text_refused = true,
      .mail = MailPurpose::refused}},
    {OrderState::awaiting_review, OrderEvent::returned, Party::operator_, OrderState::awaiting_correction,
     {.text_returned = true, .mail = MailPurpose::returned}},
    {OrderState::awaiting_correction, OrderEvent::corrected, Party::company, OrderState::awaiting_review,
     {.mail = MailPurpose::in_review}},
    {OrderState::awaiting_correction, OrderEvent::lapsed, Party::clock, OrderState::draft,
     {.refund = true,
      .drop_invoice = true,
      .drop_certificates = true,
      .text_refused = true,
      .mail = MailPurpose::refused}},
    {OrderState::in_progress, OrderEvent::handed_over, Party::outlet, OrderState::handed_over},
    {OrderState::in_progress, OrderEvent::returned_to_centre, Party::outlet, OrderState::awaiting_review},
    {OrderState::in_progress, OrderEvent::downloaded, Party::company, OrderState::completed,
     {.mail = MailPurpose::completed}},
    {OrderState::handed_over, OrderEvent::received, Party::company, OrderState::completed,
     {.mail = MailPurpose::completed}},
    {OrderState::handed_over, OrderEvent::presumed_received, Party::clock, OrderState::completed,
     {.mail = MailPurpose::completed}},
    {OrderState::dispatched, OrderEvent::received, Party::company, OrderState::completed,
     {.mail = MailPurpose::completed}},
    {OrderState::dispatched, OrderEvent::presumed_received, Party::clock, OrderState::completed,
     {.mail = MailPurpose::completed}},
    {OrderState::completed, OrderEvent::reversed, Party::operator_, OrderState::closed,
     {.refund = true, .drop_invoice = true, .drop_certificates = true, .text_reversed = true}},
});
// clang-format on

// The row for an event in a state by a party; null when the table has none.
constexpr const Transition* transition(OrderState from, OrderEvent event, Party by)
{
    for (const auto& row : transitions)
        if (row.from == from && row.event == event && row.by == by)
            return &row;
    return nullptr;
}

}
