// Codes and their words.
#include "domain/outbox_answer.hpp"

#include <algorithm>
#include <iterator>

namespace cakey {

namespace {

struct Text {
    OutboxKind kind;
    std::string_view code, text;
};

constexpr std::string_view later = "开票平台繁忙，稍后自动重试";
constexpr std::string_view not_reached = "短信没有送达，请电话联系企业，或点「重试」再发一次";
constexpr std::string_view was_it_issued =
    "签发系统可能已经签发，但答复没有收到。请到签发系统查询：已签发的，下载证书后登记；没有签发的，登记「未签发」。";
constexpr std::string_view signed_out = "邮件服务器拒绝登录，请管理员核对 smtp_user 和密码文件，改好后自动发送";
constexpr std::string_view perhaps_sent = "邮件可能已经发出，与收件人确认没有收到后点「重试」";
constexpr std::string_view transfer = "支付宝不能原路退回，请核实后改用转账退款";

constexpr Text texts[] = {
    {OutboxKind::payment, "amount", "实收金额与应付金额不符，请到订单页退款"},
    {OutboxKind::refund, "ACQ.SELLER_BALANCE_NOT_ENOUGH", "商户支付宝余额不足，充值后点「重试」"},
    {OutboxKind::refund, "ACQ.REFUND_CHARGE_ERROR", "退收费异常，稍后自动重试"},
    {OutboxKind::refund, "ACQ.SYSTEM_ERROR", "支付宝系统繁忙，稍后自动重试"},
    {OutboxKind::refund, "ACQ.TRADE_HAS_FINISHED", "交易已超过可退款期限，请改用转账退款"},
    {OutboxKind::refund, "ACQ.TRADE_NOT_ALLOW_REFUND", transfer},
    {OutboxKind::refund, "ACQ.BUYER_ERROR", "付款人的支付宝账号异常，请改用转账退款"},
    {OutboxKind::refund, "ACQ.CUSTOMER_VALIDATE_ERROR", "付款人的支付宝账号异常，请改用转账退款"},
    {OutboxKind::refund, "ACQ.REFUND_ACCOUNT_NOT_EXIST", "付款账户已不存在，请改用转账退款"},
    {OutboxKind::refund, "ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND", transfer},
    {OutboxKind::refund, "ACQ.NOT_ALLOW_PARTIAL_REFUND", "交易不支持部分退款，请到商户平台核对实收金额"},
    {OutboxKind::refund, "ACQ.REASON_TRADE_BEEN_FREEZEN", "交易已被冻结，解冻后点「重试」"},
    {OutboxKind::refund, "ACQ.TRADE_NOT_EXIST", "支付宝查无此交易，请核对商户账号"},
    {OutboxKind::refund, "ACQ.TRADE_STATUS_ERROR", "交易状态不允许退款，请到商户平台核对"},
    {OutboxKind::refund, "ACQ.REASON_TRADE_STATUS_INVALID", "交易状态不允许退款，请到商户平台核对"},
    {OutboxKind::refund, "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超过可退金额，请到商户平台核对"},
    {OutboxKind::refund, "ACQ.REASON_TRADE_REFUND_FEE_ERR", "退款金额无效，请到商户平台核对"},
    {OutboxKind::refund, "ACQ.REFUND_FEE_ERROR", "退款金额无效，请到商户平台核对"},
    {OutboxKind::refund, "ACQ.DISCORDANT_REPEAT_REQUEST", "同一退款请求号曾以别的金额退款，请到商户平台核对"},
    {OutboxKind::refund, "other_amount", "支付宝退款的金额与账簿不符，请到商户平台核对"},
    {OutboxKind::text, "isv.AMOUNT_NOT_ENOUGH", "短信账户余额不足，充值后点「重试」"},
    {OutboxKind::text, "isv.MOBILE_NUMBER_ILLEGAL", "手机号码无效，请电话联系企业"},
    {OutboxKind::text, "isv.BUSINESS_LIMIT_CONTROL", "发给这个号码的短信过多，稍后自动重试"},
    {OutboxKind::text, "isv.BLACK_KEY_CONTROL_LIMIT", "内容含有运营商禁止的词语，请电话联系企业"},
    {OutboxKind::text, "isv.PARAM_NOT_SUPPORT_URL", "内容含有网址，不能发送，请电话联系企业"},
    {OutboxKind::text, "isv.PARAM_LENGTH_LIMIT", "变量过长，请管理员核对 sms_variable_characters"},
    {OutboxKind::text, "isv.TEMPLATE_PARAMS_ILLEGAL", "变量与短信模板的类型不符，请管理员核对模板"},
    {OutboxKind::text, "isv.SMS_TEMPLATE_ILLEGAL", "短信模板不存在或未通过审核，请管理员核对模板"},
    {OutboxKind::text, "isv.SMS_SIGNATURE_ILLEGAL", "短信签名不存在或未通过审核，请管理员核对 sms_sign_name"},
    {OutboxKind::receipt, "failed", not_reached},
    {OutboxKind::receipt, "MOBILE_NOT_ON_SERVICE", "手机停机、关机或为空号，请电话联系企业"},
    {OutboxKind::letter, OutboxItem::signed_out, signed_out},
    {OutboxKind::letter, "unknown", perhaps_sent},
    {OutboxKind::red_letter, "denied", "购买方不同意红冲，请联系企业"},
    {OutboxKind::red_letter, "lapsed", "购买方 72 小时内没有确认红冲，请联系企业，再点「重试」"},
    {OutboxKind::mail, OutboxItem::signed_out, signed_out},
    {OutboxKind::mail, "unknown", perhaps_sent},
    {OutboxKind::mail, "550", "收件人的邮件服务器拒收，请企业在「用户信息」中更换邮箱"},
    {OutboxKind::certificate, "lost", was_it_issued},
    {OutboxKind::certificate, "waited",
     "签发系统在等待时限内没有签发，请到签发系统查询：已签发的登记证书，否则登记「未签发」。"},
    {OutboxKind::certificate, "transactionIdInUse", was_it_issued},
    {OutboxKind::certificate, "systemFailure", was_it_issued},
    {OutboxKind::certificate, "duplicateCertReq", was_it_issued},
    {OutboxKind::certificate, "unconfirmed",
     "签发系统已经签发，但可能没有收到确认。请到签发系统下载证书登记；已经作废的，登记「未签发」。"},
    {OutboxKind::certificate, "not_accepted",
     "签发系统签发的证书与申请不符，没有确认。请到签发系统吊销它，再登记「未签发」。"},
    {OutboxKind::certificate, "badPOP", "签发系统认为请求没有用对应的私钥签名，请用密钥工具重新生成请求。"},
    {OutboxKind::certificate, "badAlg", "签发系统不支持这种密钥，请换一种密钥重新生成请求。"},
    {OutboxKind::certificate, "badCertTemplate", "签发系统不接受请求的内容，请核对证书主体后重新生成请求。"},
    {OutboxKind::certificate, "notAuthorized", "签发系统没有授权我们签发，请管理员核对 cmp_reference 及密钥文件。"},
    {OutboxKind::certificate, "signerNotTrusted", "签发系统不信任我们的签名，请管理员核对 cmp_certificate_file。"},
    {OutboxKind::certificate, "badMessageCheck", "签发系统认为消息校验不对，请管理员核对 cmp_secret_file。"},
    {OutboxKind::certificate, "busy", "签发系统繁忙，稍后自动重试。"},
    {OutboxKind::certificate, "unreachable", "签发系统连接不上，稍后自动重试。"},
    {OutboxKind::certificate, "waiting", "签发系统正在处理，等待签发。"},
    {OutboxKind::invoice, "lines", "价目与订单金额不符，请联系管理员"},
    {OutboxKind::invoice, "0200", later},
    {OutboxKind::invoice, "0203", later},
    {OutboxKind::invoice, "040102", later},
    {OutboxKind::invoice, "070201", "诺诺当日调用次数已用完，次日自动重试"},
    {OutboxKind::invoice, "070306", "诺诺调用过于频繁，稍后自动重试"},
    {OutboxKind::invoice, "070301", "访问令牌不属于本应用，请管理员核对 invoice_app_key 及密钥文件"},
    {OutboxKind::invoice, "070401", "销方税号与访问令牌不属于同一企业，请管理员核对 invoice_tax_number"},
    {OutboxKind::invoice, "host", "发票文件所在的主机未获允许，请管理员核对 invoice_file_hosts"},
    {OutboxKind::invoice, "size", "发票文件超过 5 MB，请联系开票平台"},
    {OutboxKind::invoice, "not_pdf", "取得的发票文件不是 PDF，请联系开票平台"},
    {OutboxKind::invoice, "not_ofd", "取得的发票文件不是 OFD，请联系开票平台"},
    {OutboxKind::invoice, "not_xml", "取得的发票文件不是 XML，请联系开票平台"},
    {OutboxKind::invoice, "number_changed",
     "开票平台前后给出的发票号码不同，请到平台核对；点「重试」后以平台届时给出的号码为准"},
    {OutboxKind::invoice, "no_file", "发票已开具，但平台没有给出文件（签章失败），请到开票平台处理后点「重试」"},
};

}

std::string_view answer_text(OutboxKind kind, std::string_view code)
{
    const auto found
        = std::ranges::find_if(texts, [&](const Text& one) { return one.kind == kind && one.code == code; });
    if (found != std::end(texts))
        return found->text;
    return kind == OutboxKind::receipt ? not_reached : std::string_view();  // carriers have words of their own
}

}
