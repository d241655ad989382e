// What each text message says.
#include "domain/texts/wording.hpp"

namespace cakey {

std::string_view wording(TextPurpose purpose)
{
    switch (purpose) {
    case TextPurpose::registration_code:
        return "您的注册验证码为${code}，5分钟内有效，请勿告诉他人。";
    case TextPurpose::mobile_change_code:
        return "您正在更换联系方式，验证码为${code}，5分钟内有效，请勿告诉他人。";
    case TextPurpose::sign_in_code:
        return "您的登录验证码为${code}，5分钟内有效，请勿告诉他人。";
    case TextPurpose::progress_code:
        return "您正在查询订单办理进度，验证码为${code}，5分钟内有效，请勿告诉他人。";
    case TextPurpose::one_time_password:
        return "您的一次性密码为${password}，15分钟内有效，仅可用于重设登录密码。";
    case TextPurpose::dispatched:
        return "您的订单${order}已审核通过并寄出，快递公司：${courier}，快递单号：${number}，请注意查收。";
    case TextPurpose::refused:
        return "您的订单${order}未通过审核，原因：${reason}。已付款项将原路退回，请修改后重新提交。";
    case TextPurpose::returned:
        return "您的订单${order}需要补正：${what}。请登录后补正并重新提交。";
    case TextPurpose::mobile_changed:
        return "您的联系方式已更换为${mobile}。如非本人操作，请立即联系我们。";
    case TextPurpose::mobile_change_requested:
        return "您的账号申请将联系方式更换为${mobile}，受理号${number}。如非本人操作，请立即联系我们。";
    case TextPurpose::reclaim_requested:
        return "有企业持证明材料申请收回您的账号所用的企业名称，受理号${number}。如有异议，请立即联系我们。";
    case TextPurpose::account_closed:
        return "经核实材料，您的账号所用的企业名称已被收回，账号已关闭，受理号${number}。如有异议，请联系我们。";
    case TextPurpose::password_changed:
        return "您的登录密码已修改，此前的登录已全部失效。如非本人操作，请立即联系我们。";
    case TextPurpose::rename_requested:
        return "您的账号申请变更企业名称或统一社会信用代码，受理号${number}。如非本企业办理，请立即联系我们。";
    case TextPurpose::renamed:
        return "您的账号的企业名称或统一社会信用代码已变更，受理号${number}"
               "，请用新的名称或代码登录。如有异议，请联系我们。";
    case TextPurpose::reversed:
        return "您的订单${order}已撤销，原因：${reason}。已付款项将原路退回。如有疑问，请联系我们。";
    case TextPurpose::certificate_ending:
        return "您的数字证书（序列号${serial}，用于${platform}）将于${ends}到期，请登录办理延期。"
               "延期会更换密钥，有投标未开标的，请等开标以后再办理。";
    case TextPurpose::certificate_revoked:
        return "您的证书${serial}已注销，原因：${reason}，不能再使用。如有疑问，请联系我们。";
    case TextPurpose::revocation_refused:
        return "您的证书${serial}的注销申请没有批准：${reason}。如有疑问，请联系我们。";
    case TextPurpose::deletion_requested:
        return "您的账号申请注销，受理号${number}。如非本企业办理，请立即登录撤回申请并修改密码，或联系我们。";
    case TextPurpose::deletion_refused:
        return "您的账号注销申请没有批准，受理号${number}，原因请登录查看。账号可以照常使用。";
    case TextPurpose::account_deleted:
        return "您的账号已按申请注销，受理号${number}，不能再登录。感谢您的使用。如有异议，请联系我们。";
    }
    return {};
}

std::string as_sent(TextPurpose purpose, const std::map<std::string, std::string>& variables)
{
    std::string text;
    const auto words = wording(purpose);
    for (std::size_t at = 0; at < words.size();) {
        const auto open = words.find("${", at), close = words.find('}', at);
        if (open == std::string_view::npos || close == std::string_view::npos)
            return text.append(words.substr(at));
        text.append(words.substr(at, open - at));
        const auto found = variables.find(std::string(words.substr(open + 2, close - open - 2)));
        text.append(found != variables.end() ? found->second : words.substr(open, close + 1 - open));
        at = close + 1;
    }
    return text;
}

}
