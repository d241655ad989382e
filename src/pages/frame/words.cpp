// The labels, in the manual's words.
#include "pages/frame/words.hpp"

#include <array>
#include <utility>

namespace cakey::pages {

namespace {

template <class Enum, std::size_t count>
std::string_view find(const std::pair<Enum, std::string_view> (&table)[count], Enum value)
{
    for (const auto& [key, text] : table)
        if (key == value)
            return text;
    return "";
}

constexpr std::pair<OrderState, std::string_view> order_states[] = {
    {OrderState::draft, "待提交"},
    {OrderState::awaiting_payment, "待支付"},
    {OrderState::awaiting_review, "待审核"},
    {OrderState::awaiting_correction, "待补正"},
    {OrderState::in_progress, "办理中"},
    {OrderState::handed_over, "待收货"},
    {OrderState::dispatched, "已发货"},
    {OrderState::completed, "已完成"},
    {OrderState::closed, "已关闭"},
};

constexpr std::pair<OrderEvent, std::string_view> order_events[] = {
    {OrderEvent::saved, "保存订单"},
    {OrderEvent::submitted, "提交订单"},
    {OrderEvent::submitted_free, "提交订单"},
    {OrderEvent::withdrawn, "撤回"},
    {OrderEvent::cancelled, "撤销"},
    {OrderEvent::expired, "超时未支付，自动关闭"},
    {OrderEvent::paid, "支付成功"},
    {OrderEvent::approved_for_courier, "审核通过，已发货"},
    {OrderEvent::approved_for_pick_up, "审核通过，网点办理"},
    {OrderEvent::approved_at_once, "审核通过"},
    {OrderEvent::refused, "审核拒绝"},
    {OrderEvent::returned, "退回补正"},
    {OrderEvent::corrected, "补正后提交"},
    {OrderEvent::lapsed, "超时未补正，自动拒绝"},
    {OrderEvent::handed_over, "网点已交付"},
    {OrderEvent::received, "确认收货"},
    {OrderEvent::presumed_received, "超时自动确认收货"},
};

constexpr std::pair<BusinessType, std::string_view> business_types[] = {
    {BusinessType::new_certificate, "新办"}, {BusinessType::renewal, "延期"},
    {BusinessType::change, "变更"},          {BusinessType::replacement, "补办"},
    {BusinessType::password_reset, "密码重置"}, {BusinessType::revocation, "注销"},
};

constexpr std::pair<Delivery, std::string_view> deliveries[] = {
    {Delivery::courier, "快递到付"}, {Delivery::pick_up, "网点自取"}, {Delivery::none, "无需交付"}};

constexpr std::pair<PaymentState, std::string_view> payment_states[] = {
    {PaymentState::wanted, "正在获取二维码"}, {PaymentState::waiting, "等待支付"},
    {PaymentState::closing, "正在关闭"},      {PaymentState::paid, "已支付"},
    {PaymentState::surplus, "多付，自动退款"}, {PaymentState::unexpected, "金额不符，待核实"},
    {PaymentState::closed, "已关闭"},         {PaymentState::failed, "未能生成二维码"},
};

constexpr std::pair<RefundState, std::string_view> refund_states[] = {
    {RefundState::wanted, "退款中"}, {RefundState::done, "已退款"}, {RefundState::stuck, "退款受阻，客服处理中"}};

constexpr std::pair<InvoiceState, std::string_view> invoice_states[] = {
    {InvoiceState::wanted, "待开具"},      {InvoiceState::submitted, "开具中"},
    {InvoiceState::issued, "已开具，待发送"}, {InvoiceState::mailed, "已发送"},
    {InvoiceState::failed, "开具受阻，客服处理中"},
};

constexpr std::pair<Role, std::string_view> roles[] = {
    {Role::reviewer, "操作员"}, {Role::outlet, "网点人员"}, {Role::administrator, "管理员"}, {Role::auditor, "审计员"}};

constexpr std::pair<Party, std::string_view> parties[] = {
    {Party::company, "企业"}, {Party::reviewer, "操作员"}, {Party::outlet, "网点人员"},
    {Party::gateway, "支付宝"}, {Party::clock, "系统"}};

constexpr std::pair<OutboxKind, std::string_view> outbox_kinds[] = {
    {OutboxKind::payment, "收款"}, {OutboxKind::refund, "退款"}, {OutboxKind::text, "短信"}, {OutboxKind::invoice, "发票"}};

constexpr std::pair<OutboxState, std::string_view> outbox_states[] = {
    {OutboxState::waiting, "进行中"}, {OutboxState::done, "已完成"}, {OutboxState::stuck, "受阻"}};

constexpr std::pair<ProfileField, std::string_view> profile_fields[] = {
    {ProfileField::name, "企业名称"},    {ProfileField::credit_code, "统一社会信用代码"}, {ProfileField::legal_person, "法人姓名"},
    {ProfileField::place, "单位注册地"}, {ProfileField::phone, "单位电话"},               {ProfileField::address, "单位地址"},
};

constexpr std::pair<TextPurpose, std::string_view> text_purposes[] = {
    {TextPurpose::registration_code, "注册验证码"}, {TextPurpose::mobile_change_code, "更换手机验证码"},
    {TextPurpose::sign_in_code, "登录验证码"},      {TextPurpose::one_time_password, "一次性密码"},
    {TextPurpose::dispatched, "发货通知"},          {TextPurpose::refused, "拒绝通知"},
    {TextPurpose::returned, "补正通知"},            {TextPurpose::mobile_changed, "手机变更通知"},
    {TextPurpose::mobile_change_requested, "手机变更申请通知"}, {TextPurpose::reclaim_requested, "收回名称通知"},
    {TextPurpose::account_closed, "账号关闭通知"},
};

constexpr std::pair<TextState, std::string_view> text_states[] = {
    {TextState::wanted, "待发送"},   {TextState::sending, "发送中"},
    {TextState::sent, "已发送"},     {TextState::refused, "未能发送"},
    {TextState::unknown, "结果不明，不再重发"},
};

constexpr std::pair<IdentityMatter, std::string_view> identity_matters[] = {
    {IdentityMatter::mobile, "更换手机号"}, {IdentityMatter::name, "变更名称或代码"}, {IdentityMatter::reclaim, "收回企业名称"}};

constexpr std::pair<IdentityState, std::string_view> identity_states[] = {
    {IdentityState::open, "待处理"},      {IdentityState::granted, "已许可"}, {IdentityState::refused, "已拒绝"},
    {IdentityState::withdrawn, "已撤回"}, {IdentityState::done, "已完成"}};

constexpr FlashWords flashes[] = {
    {"registered", "success", "注册成功，请登录。"},
    {"password_changed", "success", "密码已更新，请用新密码登录。"},
    {"one_time_password_sent", "info", "如果这个企业已经注册，一次性密码已发送到它的注册手机号，15 分钟内有效。"},
    {"mobile_changed", "success", "联系方式已更换为新的手机号。"},
    {"session_ended", "success", "该设备已退出登录。"},
    {"invoice_info_saved_legacy", "warning", "发票信息已更新。旧版纳税人识别号无法自动核对，请再次确认填写无误。"},
    {"signed_out", "info", "已退出。"},
    {"profile_saved", "success", "基本信息已更新。"},
    {"invoice_info_saved", "success", "发票信息已更新。"},
    {"contact_saved", "success", "用户信息已更新。"},
    {"complete_profile", "warning", "请先完善基本信息，然后继续订单申请。"},
    {"complete_invoice_info", "warning", "请先完善发票信息，然后继续订单申请。"},
    {"order_saved", "success", "订单已保存。请核对内容、上传材料后提交。"},
    {"order_submitted", "success", "订单已提交，请在 24 小时内支付。"},
    {"order_submitted_free", "success", "订单已提交，等待审核。"},
    {"order_withdrawn", "success", "订单已撤回，可以修改后重新提交。"},
    {"order_cancelled", "success", "订单已撤销。"},
    {"order_deleted", "success", "订单已删除。"},
    {"order_received", "success", "已确认收货，订单完成。"},
    {"order_corrected", "success", "补正已提交，等待审核。"},
    {"paper_saved", "success", "材料已上传。"},
    {"paper_removed", "success", "材料已删除。"},
    {"paid", "success", "支付成功，等待审核。"},
    {"payment_too_often", "warning", "获取二维码太频繁：每个企业每小时最多重新获取 20 次。没有获取新的二维码，请稍后再试。"},
    {"invoice_resent", "success", "发票将重新发送到您的邮箱。"},
    {"order_claimed", "success", "已领取。"},
    {"order_released", "info", "已放回待办。"},
    {"order_approved", "success", "审核已通过。"},
    {"order_approved_check_number", "warning", "审核已通过。快递单号的校验位不符，请再核对一次面单；如有误，请电话告知企业。"},
    {"order_refused", "success", "已拒绝，款项将退回原支付账号。"},
    {"order_refused_free", "success", "已拒绝。"},
    {"order_returned", "success", "已退回补正，将以短信通知企业。"},
    {"order_handed_over", "success", "已记录交付。"},
    {"retry_started", "info", "正在重试，请稍后查看结果。"},
    {"mobile_request_sent", "success", "申请已提交，工作人员核对材料后，结果显示在这个页面。"},
    {"mobile_request_waits", "info", "已经有一个申请，处理情况如下。"},
    {"mobile_request_withdrawn", "info", "申请已撤回。"},
    {"identity_granted", "success", "已许可，企业可以在 72 小时内用新手机号的验证码完成更换。"},
    {"identity_refused", "success", "已拒绝，企业的资料没有变化。"},
    {"account_closed", "success", "已收回，账号已关闭。材料的主人现在可以用这个名称和代码注册。"},
    {"company_renamed", "success", "名称和代码已变更。发票信息不会随之变化，请提醒企业更新。"},
    {"reclaim_requested", "success", "已提出，请由另一位操作员核对材料后确认。"},
};

}

std::string_view label(OrderState state) { return find(order_states, state); }
std::string_view label(OrderEvent event) { return find(order_events, event); }
std::string_view label(BusinessType type) { return find(business_types, type); }
std::string_view label(Delivery delivery) { return find(deliveries, delivery); }
std::string_view label(PaymentState state) { return find(payment_states, state); }
std::string_view label(RefundState state) { return find(refund_states, state); }
std::string_view label(InvoiceState state) { return find(invoice_states, state); }
std::string_view label(Role role) { return find(roles, role); }
std::string_view label(Party party) { return find(parties, party); }
std::string_view label(ProfileField field) { return find(profile_fields, field); }
std::string_view label(OutboxKind kind) { return find(outbox_kinds, kind); }
std::string_view label(OutboxState state) { return find(outbox_states, state); }
std::string_view label(TextPurpose purpose) { return find(text_purposes, purpose); }
std::string_view label(TextState state) { return find(text_states, state); }
std::string_view label(IdentityMatter matter) { return find(identity_matters, matter); }
std::string_view label(IdentityState state) { return find(identity_states, state); }

std::string_view badge(PaymentState state)
{
    switch (state) {
    case PaymentState::paid:
        return "good";
    case PaymentState::wanted:
    case PaymentState::waiting:
    case PaymentState::closing:
        return "waiting";
    default:
        return "idle";
    }
}

std::string_view badge(RefundState state) { return state == RefundState::done ? "good" : "waiting"; }

std::string_view badge(InvoiceState state)
{
    return state == InvoiceState::mailed ? "good" : state == InvoiceState::failed ? "bad" : "waiting";
}

std::string_view badge(OutboxState state)
{
    return state == OutboxState::done ? "good" : state == OutboxState::stuck ? "bad" : "waiting";
}

const FlashWords* flash_words(std::string_view code)
{
    for (const auto& flash : flashes)
        if (flash.code == code)
            return &flash;
    return nullptr;
}

}
