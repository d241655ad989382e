// One table. What happens to an order or a certificate has its words in the domain.
#include "pages/desk/audit/events.hpp"

#include "domain/certificate_state.hpp"
#include "domain/id_look.hpp"
#include "domain/order_state.hpp"
#include "domain/revocation_reason.hpp"

#include <algorithm>
#include <vector>

namespace cakey::pages::desk {

namespace {

constexpr AuditEvent others[] = {
    {"id_looked_at", "查看身份证"},
    {"paper_read", "查看订单材料"},
    {"identity_paper_read", "查看身份申请材料"},
    {"settlement_slip_read", "查看转账凭证"},
    {"claimed", "领取"},
    {"claim_released", "放回"},
    {"claim_taken_over", "接手"},
    {"claim_handed_on", "转交"},
    {"held", "暂缓"},
    {"hold_ended", "取消暂缓"},
    {"outlet_contacted", "网点联系企业"},
    {"appointment_made", "预约领取"},
    {"appointment_cancelled", "取消预约"},
    {"parcels_exported", "下载待发货订单"},
    {"parcels_dispatched", "批量发货"},
    {"label_printed", "打印地址标签"},
    {"signature_read", "查看领取人签名"},
    {"outlet_settings_changed", "变更网点设置"},
    {"signed_in", "登录"},
    {"signed_out", "退出"},
    {"sign_in_refused", "登录失败"},
    {"second_factor_refused", "动态口令错误"},
    {"access_denied", "越权操作被拒绝"},
    {"confirmation_asked", "要求再次验证身份"},
    {"confirmation_passed", "再次验证身份通过"},
    {"confirmation_refused", "再次验证身份失败"},
    {"session_ended_by_guesses", "多次密码错误，强制退出"},
    {"registered", "企业注册"},
    {"password_changed", "修改密码"},
    {"password_replaced", "以一次性密码重设密码"},
    {"contact_changed", "修改联系人"},
    {"mail_wishes_changed", "修改邮件通知"},
    {"profile_changed", "修改基本信息"},
    {"invoice_info_changed", "修改发票信息"},
    {"data_exported", "下载企业数据"},
    {"invoice_mailed_again", "重新发送发票"},
    {"special_invoices_wanted", "申请专用发票"},
    {"taxpayer_confirmed", "核对为一般纳税人"},
    {"taxpayer_refused", "专用发票资格未通过"},
    {"reissue_requested", "申请换开发票"},
    {"reissue_approved", "批准换开发票"},
    {"reissue_refused", "不批准换开发票"},
    {"reissue_withdrawn", "撤回换开申请"},
    {"mobile_changed", "更换手机号"},
    {"mobile_change_requested", "申请更换手机号"},
    {"mobile_change_withdrawn", "撤回更换手机号的申请"},
    {"mobile_change_granted", "许可更换手机号"},
    {"rename_requested", "提出变更名称或代码"},
    {"company_renamed", "确认变更名称或代码"},
    {"reclaim_requested", "提出收回企业名称"},
    {"account_closed", "确认收回，关闭账号"},
    {"deletion_requested", "申请注销账号"},
    {"deletion_withdrawn", "撤回注销账号的申请"},
    {"account_deleted", "批准注销账号"},
    {"account_forgotten", "账号已注销，删除联系人、手机号和邮箱"},
    {"people_forgotten", "账号已注销，删除订单的经办人和收件地址"},
    {"papers_forgotten", "保存期满，删除订单材料和身份证号"},
    {"identity_papers_forgotten", "保存期满，删除身份申请材料"},
    {"identity_refused", "拒绝身份申请"},
    {"reversal_requested", "提出撤销已完成订单"},
    {"reversal_refused", "拒绝撤销申请"},
    {"reversal_withdrawn", "撤回撤销申请"},
    {"payment_given_back", "退还金额不符的支付"},
    {"retried", "重试"},
    {"ca_key_registered", "CA 密钥登记"},
    {"ca_key_retired", "CA 密钥停用"},
    {"settlement_entered", "录入转账退款"},
    {"settlement_confirmed", "确认转账退款"},
    {"settlement_rejected", "退回转账退款"},
    {"revocation_wanted", "提出注销证书"},
    {"revocation_approved", "批准注销证书"},
    {"revocation_refused", "不批准注销证书"},
    {"revocation_withdrawn", "撤回注销申请"},
    {"certificate_records_gone", "证书记录到期清除"},
    {"bill_asked_again", "重新对账"},
    {"difference_verified", "核实对账差异"},
    {"audit_exported", "导出审计日志"},
    {"noted", "写备注"},
    {"check_item_added", "新增核对项"},
    {"check_item_changed", "修改核对项"},
    {"announcement_added", "新增公告"},
    {"announcement_changed", "修改公告"},
    {"refusal_reason_added", "新增拒绝原因"},
    {"refusal_reason_changed", "修改拒绝原因"},
    {"agreement_published", "公布协议版本"},
    {"agreement_withdrawn", "撤回协议版本"},
    {"agreement_agreed_to", "同意协议"},
    {"consents_exported", "导出同意协议的企业"},
    {"outlet_added", "新增网点"},
    {"outlet_changed", "修改网点"},
    {"platform_added", "新增平台"},
    {"platform_changed", "修改平台"},
    {"price_set", "设定价格"},
    {"certificate_profile_proposed", "提出变更证书模板"},
    {"certificate_profile_approved", "批准证书模板"},
    {"certificate_profile_refused", "拒绝证书模板"},
    {"certificate_profile_withdrawn", "撤回证书模板"},
    {"price_removed", "删除未生效的价格"},
    {"holiday_set", "设置节假日"},
    {"holiday_removed", "删除节假日"},
    {"setting_changed", "变更设置"},
    {"staff_created", "新增账号"},
    {"staff_set_up", "设置账号"},
    {"staff_changed", "变更账号"},
    {"staff_disabled", "停用账号"},
    {"staff_enabled", "恢复使用"},
    {"staff_reset", "重置账号"},
    {"staff_signed_out", "强制退出"},
    {"staff_password_changed", "修改自己的密码"},
    {"staff_totp_changed", "更换身份验证器"},
    {"recovery_codes_drawn", "重新生成恢复码"},
    {"security_key_added", "添加安全密钥"},
    {"security_key_removed", "移除安全密钥"},
    {"staff_session_ended", "退出自己的其他登录"},
};

std::vector<AuditEvent> all()
{
    std::vector<AuditEvent> events(std::begin(others), std::end(others));
    for (const auto& [event, word] : words<OrderEvent>)
        events.push_back({word, label(event)});
    for (const auto& [event, word] : words<CertificateEvent>)
        events.push_back({word, label(event)});
    return events;
}

}

std::span<const AuditEvent> audit_events()
{
    static const auto events = all();
    return events;
}

std::string_view audit_event_label(std::string_view event)
{
    const auto found = std::ranges::find(audit_events(), event, &AuditEvent::word);
    return found == audit_events().end() ? event : found->label;
}

std::string audit_person_text(const AuditRow& row)
{
    if (row.person.empty())
        return row.person_id == 0 ? std::string(label(row.by)) : "#" + std::to_string(row.person_id);
    return row.username.empty() ? row.person : row.person + "（" + row.username + "）";
}

std::string audit_detail_text(std::string_view event, std::string_view detail)
{
    if (const auto revoked_for = from_word<RevocationReason>(detail);
        revoked_for && (event == "certificate_revoked" || event.starts_with("revocation_")))
        return std::string(label(*revoked_for));
    const auto end = std::min(detail.find(": "), detail.size());
    const auto reason = from_word<IdLookReason>(detail.substr(0, end));
    if (event != "id_looked_at" || !reason)
        return std::string(detail);
    const auto note = detail.substr(std::min(end + 2, detail.size()));
    return std::string(label(*reason)) + (note.empty() ? "" : "：" + std::string(note));
}

}
