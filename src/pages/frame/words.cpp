// Flash messages, badges, times of China.
#include "pages/frame/words.hpp"

#include <array>
#include <utility>

namespace cakey::pages {

namespace {

constexpr FlashWords flashes[] = {
    {"registered", "success", "注册成功，已为您登录。"},
    {"password_changed", "success", "密码已更新，请用新密码登录。"},
    {"one_time_password_sent", "info", "如果这个企业已经注册，一次性密码已发送到它的注册手机号，15 分钟内有效。"},
    {"mobile_changed", "success", "联系方式已更换为新的手机号。"},
    {"session_ended", "success", "该设备已退出登录。"},
    {"invoice_info_saved_legacy", "warning", "发票信息已更新。旧版纳税人识别号无法自动核对，请再次确认填写无误。"},
    {"signed_out", "info", "已退出。"},
    {"signed_out_idle", "info", "登录已失效，请重新登录。长时间没有操作时，系统会自动退出。"},
    {"signed_out_unsaved", "warning", "登录已失效，刚才的操作没有完成，请重新登录。长时间没有操作时，系统会自动退出。"},
    {"signed_out_by_guesses", "warning", "密码连续填写错误，为安全起见已退出，请重新登录。"},
    {"profile_saved", "success", "基本信息已更新。"},
    {"invoice_info_saved", "success", "发票信息已更新。"},
    {"contact_saved", "success", "用户信息已更新。"},
    {"mail_wishes_saved", "success", "邮件通知已更新。"},
    {"complete_profile", "warning", "请先完善基本信息，然后继续订单申请。"},
    {"complete_invoice_info", "warning", "请先完善发票信息，然后继续订单申请。"},
    {"order_saved", "success", "订单已保存。请核对内容、上传材料后提交。"},
    {"order_submitted", "success", "订单已提交，请在 24 小时内支付。"},
    {"order_submitted_free", "success", "订单已提交，等待审核。"},
    {"order_withdrawn", "success", "订单已撤回，可以修改后重新提交。"},
    {"order_cancelled", "success", "订单已撤销。"},
    {"order_deleted", "success", "订单已删除。"},
    {"order_received", "success", "已确认收货，订单完成。"},
    {"own_certificate_requested", "success", "密钥已生成并保存在这个浏览器里，证书请求已提交，等待签发。"},
    {"own_certificate_abandoned", "info", "已作废，请重新生成密钥。"},
    {"own_certificate_saved", "success", "已确认保存，请继续其他证书。"},
    {"order_downloaded", "success", "全部证书已确认保存，订单完成。"},
    {"order_corrected", "success", "补正已提交，等待审核。"},
    {"paper_saved", "success", "材料已上传。"},
    {"paper_removed", "success", "材料已删除。"},
    {"paid", "success", "支付成功，等待审核。"},
    {"payment_too_often", "warning",
     "获取二维码太频繁：每个企业每小时最多重新获取 20 次。没有获取新的二维码，请稍后再试。"},
    {"invoice_resent", "success", "发票将重新发送。"},
    {"taxpayer_confirmed", "success", "已核对为一般纳税人，以后提交的订单开具专用发票。"},
    {"taxpayer_refused", "info", "没有通过核对，企业仍开具普通发票。"},
    {"reissue_requested", "success", "换开申请已提交，审核通过后开具新的发票。"},
    {"desk_reissue_requested", "success", "已提出换开，请由另一位同事批准。"},
    {"reissue_approved", "success", "已批准，原发票正在红冲。"},
    {"reissue_refused", "info", "没有批准换开，原发票不变。"},
    {"reissue_withdrawn", "info", "换开申请已撤回，原发票不变。"},
    {"no_invoices_in_year", "warning", "这一年度没有已开具的发票。"},
    {"id_shown", "info", "身份证号和身份证材料已显示，15 分钟内有效。查看原因已写入审计日志。"},
    {"order_claimed", "success", "已领取。"},
    {"order_released", "info", "已放回待办。"},
    {"check_item_added", "success", "核对项已新增。"},
    {"check_item_changed", "success", "核对项已保存。"},
    {"check_items_imported", "success", "文件已导入。"},
    {"announcement_added", "success", "公告已新增。"},
    {"announcement_changed", "success", "修改已保存。"},
    {"announcements_imported", "success", "文件已导入。"},
    {"refusal_reason_added", "success", "拒绝原因已新增。"},
    {"refusal_reason_changed", "success", "修改已保存。"},
    {"refusal_reasons_imported", "success", "文件已导入。"},
    {"certificate_profile_proposed", "success", "已提出，等待另一位管理员批准。"},
    {"certificate_profile_approved", "success", "已批准，从生效日期起按新模板制证。"},
    {"certificate_profile_refused", "info", "已拒绝。"},
    {"certificate_profile_withdrawn", "info", "已撤回。"},
    {"agreement_published", "success", "新版本已公布，企业可以在协议页看到。"},
    {"agreement_withdrawn", "info", "这一版已撤回，不会生效。"},
    {"agreement_agreed_to", "success", "已同意新版服务协议。"},
    {"setting_changed", "success", "设置已保存，用于以后开始的办理。"},
    {"note_added", "info", "备注已保存。"},
    {"checks_saved", "info", "核对结果已保存。"},
    {"order_taken_over", "success", "已接手，由您审核。"},
    {"order_handed_on", "success", "已转交。"},
    {"order_held", "info", "已暂缓，到期前由您保留。"},
    {"order_resumed", "info", "已取消暂缓，请继续办理。"},
    {"order_approved", "success", "审核已通过。"},
    {"order_approved_next", "success", "上一个订单审核已通过，已领取下一个。"},
    {"order_approved_next_check_number", "warning",
     "上一个订单审核已通过，已领取下一个。上一个的快递单号校验位不符，请再核对一次面单；如有误，请电话告知企业。"},
    {"order_approved_check_number", "warning",
     "审核已通过。快递单号的校验位不符，请再核对一次面单；如有误，请电话告知企业。"},
    {"order_refused", "success", "已拒绝，款项将退回原支付账号。"},
    {"order_refused_free", "success", "已拒绝。"},
    {"order_returned", "success", "已退回补正，将以短信通知企业。"},
    {"contact_noted", "success", "已记录联系情况。"},
    {"appointment_made", "success", "已预约，企业可以在订单中看到。"},
    {"appointment_cancelled", "info", "预约已取消。"},
    {"order_returned_to_centre", "success", "已退回中心。"},
    {"outlet_settings_saved", "success", "网点设置已保存。"},
    {"order_handed_over", "success", "已记录交付。"},
    {"labels_none", "warning", "请选择待发货或已发货的快递订单，再打印地址标签。"},
    {"labels_too_many", "warning", "一次最多打印 100 个订单的地址标签。"},
    {"payment_given_back", "success", "正在退款，款项将退回原支付账号。"},
    {"reversal_requested", "success", "已提出撤销，请由另一位管理员确认。"},
    {"reversal_refused", "info", "已拒绝撤销申请，订单没有变化。"},
    {"reversal_withdrawn", "info", "撤销申请已撤回，订单没有变化。"},
    {"order_reversed", "success", "订单已撤销，款项将退回原支付账号。"},
    {"order_reversed_free", "success", "订单已撤销。"},
    {"retry_started", "info", "正在重试，请稍后查看结果。"},
    {"mobile_request_sent", "success", "申请已提交，工作人员核对材料后，结果显示在这个页面。"},
    {"mobile_request_waits", "info", "已经有一个申请，处理情况如下。"},
    {"mobile_request_withdrawn", "info", "申请已撤回。"},
    {"deletion_requested", "success", "注销申请已提交，工作人员核对后以短信通知结果。"},
    {"deletion_waits", "info", "已经有一个申请，处理情况如下。"},
    {"deletion_withdrawn", "info", "注销申请已撤回，账户照常使用。"},
    {"account_deleted", "success", "账号已注销，企业将收到短信。个人信息由系统随后自动删除。"},
    {"mobile_change_granted", "success", "已许可，企业可以在 72 小时内用新手机号的验证码完成更换。"},
    {"identity_refused", "success", "已拒绝，企业的资料没有变化。"},
    {"account_closed", "success", "已收回，账号已关闭。材料的主人现在可以用这个名称和代码注册。"},
    {"company_renamed", "success", "名称和代码已变更。发票信息不会随之变化，请提醒企业更新。"},
    {"bill_asked_again", "info", "正在重新获取当天的账单并对账，请稍后查看结果。"},
    {"difference_verified", "success", "核实结果已记录。"},
    {"settlement_entered", "success", "已录入，请由录入人以外的管理员核对凭证后确认。"},
    {"settlement_confirmed", "success", "已确认转账退款，这笔退款办结。"},
    {"settlement_rejected", "success", "已驳回。这笔退款可以重试，或重新录入转账。"},
    {"staff_changed", "success", "账号已更新。角色或网点变更后，需要重新登录。"},
    {"staff_disabled", "success", "账号已停用，所有登录已退出。"},
    {"staff_enabled", "success", "账号已恢复使用。"},
    {"staff_signed_out", "success", "该账号的所有登录已退出。"},
    {"holidays_changed", "success", "节假日表已更新，新的订单按它计算办结时限。"},
    {"holidays_unchanged", "info", "与现有的节假日表相同，没有变更。"},
    {"outlet_added", "success", "网点已新增。"},
    {"outlet_changed", "success", "网点已保存。"},
    {"outlets_imported", "success", "网点已按文件更新。"},
    {"platform_added", "success", "平台已新增。"},
    {"platform_changed", "success", "平台已保存。"},
    {"platforms_imported", "success", "平台已按文件更新。"},
    {"prices_set", "success", "价格已设定，从生效日期起按它计算。"},
    {"price_removed", "success", "未生效的价格已删除。"},
    {"view_saved", "success", "视图已保存。"},
    {"view_removed", "success", "视图已删除。"},
    {"own_password_changed", "success", "密码已更新，其他设备已退出登录。"},
    {"security_key_added", "success", "安全密钥已添加，下次登录可以使用。"},
    {"security_key_removed", "info", "安全密钥已移除。"},
    {"own_totp_changed", "success", "身份验证器已更换，其他设备已退出登录。"},
    {"certificate_requested", "success", "已提出制证，请由另一位同事放行。"},
    {"certificate_signing", "success", "已放行，正在签发。"},
    {"certificate_released", "success", "已放行，请下载请求，到签发系统签发证书，然后上传。"},
    {"certificate_abandoned", "info", "已作废，可以用新的密钥重新提出。"},
    {"certificate_issued", "success", "证书已登记，请写入介质。"},
    {"certificate_refused", "info", "已记录未签发的原因，可以用新的密钥重新提出。"},
    {"certificate_written", "success", "证书已写入介质。"},
    {"certificate_revoked", "success", "已记录证书吊销。"},
    {"revocation_wanted", "success", "已提出吊销，请由另一位操作员批准。"},
    {"revocation_approved", "success", "已批准吊销。"},
    {"revocation_refused", "success", "没有批准吊销，证书没有变化。"},
    {"revocation_withdrawn", "info", "已撤回，证书没有变化。"},
    {"own_revocation_wanted", "success", "已收到注销申请，我们会尽快核实办理，最迟 24 小时。"},
    {"identity_requested", "success", "已提出，请由另一位操作员核对材料后确认。"},
};

}

std::string_view badge(PaymentState state)
{
    return state == PaymentState::paid ? "good" : is_open(state) ? "waiting" : "idle";
}

std::string_view badge(RefundState state) { return is_over(state) ? "good" : "waiting"; }

std::string_view badge(SettlementState state)
{
    return state == SettlementState::confirmed ? "good" : state == SettlementState::entered ? "waiting" : "idle";
}

std::string_view badge(InvoiceState state)
{
    return state == InvoiceState::mailed    ? "good"
           : state == InvoiceState::failed  ? "bad"
           : state == InvoiceState::dropped ? "idle"
                                            : "waiting";
}

std::string_view badge(OutboxState state)
{
    return state == OutboxState::done ? "good" : state == OutboxState::stuck ? "bad" : "waiting";
}

std::string_view badge(CertificateState state)
{
    using enum CertificateState;
    switch (state) {
    case issued:
    case delivered:
        return "good";
    case refused:
    case revoked:
    case unknown:
        return "bad";
    case abandoned:
    case expired:
        return "idle";
    default:
        return "waiting";
    }
}

std::string_view badge(CertificateStanding standing)
{
    using enum CertificateStanding;
    return standing == valid ? "good" : standing == ending ? "waiting" : standing == revoked ? "bad" : "idle";
}

std::string_view badge(RevocationState state)
{
    using enum RevocationState;
    return state == done ? "good" : state == refused ? "bad" : state == withdrawn ? "idle" : "waiting";
}

const FlashWords* flash_words(std::string_view code)
{
    for (const auto& flash : flashes)
        if (flash.code == code)
            return &flash;
    return nullptr;
}

void show_time(web::Fields& fields, web::Name text, web::Name iso, Instant at)
{
    fields.set(text, china_minute(at));
    fields.set(iso, china_iso(at));
}

void add_time(web::Fields& fields, web::Name section, Instant at)
{
    auto row = fields.add(section);
    show_time(row, at);
}

}
