// The words of each step's mail.
#include "domain/texts/mail_texts.hpp"

#include <string_view>

namespace cakey {

namespace {

using Variables = std::map<std::string, std::string>;

constexpr auto sign_in = "登录在线证书办理系统，在「订单管理」中可以查看办理进度。";

class Writer {
public:
    explicit Writer(const Variables& variables) : variables_(variables) {}

    std::string operator()(const std::string& name) const
    {
        const auto found = variables_.find(name);
        return found == variables_.end() ? std::string() : found->second;
    }

    MailPage order(const std::string& what, const std::string& text,
                   const std::vector<std::pair<std::string, std::string>>& rows, const std::string& next) const
    {
        MailPage page{what + "：订单 " + (*this)("order"), "您好", text, {{"订单编号", (*this)("order")}}, next};
        for (const auto& [label, name] : rows)
            page.rows.emplace_back(label, (*this)(name));
        return page;
    }

private:
    const Variables& variables_;
};

MailPage about_taxpayer(const Writer& write)
{
    MailPage page{"专用发票资格核对结果",
                  "您好",
                  "您申请的增值税专用发票" + write("result") + "。",
                  {{"发票抬头", write("title")}, {"纳税人识别号", write("tax_number")}},
                  "登录在线证书办理系统，在「发票信息」中可以查看和修改。"};
    if (!write("reason").empty())
        page.rows.emplace_back("原因", write("reason"));
    return page;
}

MailPage about_deletion(const Writer& write)
{
    const bool deleted = write("reason").empty();
    MailPage page{deleted ? "账号已注销" : "账号注销申请没有批准",
                  "您好",
                  deleted ? "您的账号已按申请注销，不能再登录。账号的联系人、手机号和邮箱随即删除；法律要求保存的证书、"
                            "发票和付款记录期满后删除。"
                          : "您的账号注销申请没有批准，账号可以照常使用。",
                  {{"企业名称", write("company")}, {"受理号", write("number")}},
                  deleted ? "如有异议，请立即联系我们。" : "请登录在线证书办理系统，办结以后可以再次申请。"};
    if (!deleted)
        page.rows.emplace_back("原因", write("reason"));
    return page;
}

MailPage about_end(const Writer& write)
{
    const auto days = write("days");
    const bool ended = days.starts_with('-');
    return {std::string(ended ? "证书已于 " : "证书将于 ") + write("ends") + " 到期",
            "您好",
            ended ? "您的一张数字证书已经到期，不能继续使用。"
                  : "您的一张数字证书还有 " + days + " 天到期，到期后不能继续使用。",
            {{"持有者", write("holder")},
             {"证书序列号", write("serial")},
             {"使用平台", write("platform")},
             {"到期日", write("ends")}},
            "请登录在线证书办理系统，在「证书管理」中申请延期。\n"
            "延期会更换密钥：已经投标、尚未开标的项目要用原来的密钥解密，请等开标以后再办理。"};
}

}

MailPage mail_about(MailPurpose purpose, const Variables& variables)
{
    const Writer write(variables);
    switch (purpose) {
    case MailPurpose::paid:
        return write.order("支付成功", "您的订单已支付成功，现在等待审核。", {{"支付金额", "amount"}}, sign_in);
    case MailPurpose::in_review:
        return write.order("等待审核", "您的订单已提交，现在等待审核。", {}, sign_in);
    case MailPurpose::returned:
        return write.order("需要补正", "您的订单需要补正，补正之前不能继续办理。已付款项保留。", {{"补正内容", "what"}},
                           "请登录在线证书办理系统，补正后重新提交。");
    case MailPurpose::refused:
        return write.order("未通过审核", "您的订单未通过审核，已付款项将原路退回。", {{"原因", "reason"}},
                           "请登录在线证书办理系统，修改后可以重新提交。");
    case MailPurpose::dispatched:
        return write.order("已发货", "您的订单已审核通过并寄出，请注意查收。",
                           {{"快递公司", "courier"}, {"快递单号", "number"}}, "收到后请登录系统，点「确认收货」。");
    case MailPurpose::ready:
        return write.order("网点办理", "您的订单已审核通过，由下面的网点办理，网点会与您联系。",
                           {{"办理网点", "outlet"}, {"地址", "address"}, {"电话", "phone"}}, sign_in);
    case MailPurpose::to_download:
        return write.order("可以制作证书", "您的订单已审核通过，证书由您在线制作和下载，不寄送介质。", {},
                           "请用办理业务的电脑登录在线证书办理系统，在「订单详情」中制作并下载证书。");
    case MailPurpose::completed:
        return write.order("订单完成", "您的订单已完成，感谢您的使用。", {}, "发票在「发票管理」中可以查看和下载。");
    case MailPurpose::reissue_refused:
        return write.order("换开发票未批准", "您申请换开的发票没有批准，原发票不变。", {{"原因", "reason"}},
                           "如有疑问，请联系我们；也可以登录后更正信息，再次申请换开。");
    case MailPurpose::invoice_undone:
        return write.order("发票已红冲", "您的订单的发票已红冲，不能再用于报销、抵扣或入账。",
                           {{"原发票号码", "number"}, {"红字发票号码", "red"}},
                           "红字发票在「发票管理」的开票详情中可以下载。");
    case MailPurpose::taxpayer_checked:
        return about_taxpayer(write);
    case MailPurpose::deletion_decided:
        return about_deletion(write);
    case MailPurpose::expiring:
        break;
    }
    return about_end(write);
}

Variables sample_variables(MailPurpose purpose)
{
    const std::string order = "2026112300000001";
    switch (purpose) {
    case MailPurpose::paid:
        return {{"order", order}, {"amount", "¥460.00"}};
    case MailPurpose::returned:
        return {{"order", order}, {"what", "营业执照副本照片不清晰，请重新上传"}};
    case MailPurpose::refused:
        return {{"order", order}, {"reason", "申请表未加盖公章"}};
    case MailPurpose::reissue_refused:
        return {{"order", order}, {"reason", "填写的纳税人识别号与企业名称不符"}};
    case MailPurpose::invoice_undone:
        return {{"order", order}, {"number", "24502000000067087970"}, {"red", "24502000000067087971"}};
    case MailPurpose::taxpayer_checked:
        return {{"title", "某某建设有限公司"},
                {"tax_number", "91350100M000100Y43"},
                {"result", "没有通过核对，仍开具普通发票"},
                {"reason", "税务机关登记为小规模纳税人"}};
    case MailPurpose::deletion_decided:
        return {{"company", "某某建设有限公司"}, {"number", "Q2026112300000001"}, {"reason", ""}};
    case MailPurpose::dispatched:
        return {{"order", order}, {"courier", "顺丰速运"}, {"number", "SF1234567890123"}};
    case MailPurpose::ready:
        return {
            {"order", order}, {"outlet", "鼓楼网点"}, {"address", "南京市鼓楼区某路 1 号"}, {"phone", "025-87654321"}};
    case MailPurpose::in_review:
    case MailPurpose::to_download:
    case MailPurpose::completed:
        return {{"order", order}};
    case MailPurpose::expiring:
        break;
    }
    return {{"holder", "某某建设有限公司"},
            {"serial", "4B02"},
            {"platform", "江苏省公共资源交易平台"},
            {"ends", "2026-12-23"},
            {"days", "30"}};
}

}
