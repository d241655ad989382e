// What is said beside an invoice.
#include "domain/texts/invoice_letters.hpp"

namespace cakey {

MailPage letter_about(const Invoice& invoice, bool originals)
{
    return {"电子发票：订单 " + invoice.order_number,
            invoice.info.title,
            "您的订单 " + invoice.order_number + " 的" + std::string(label(invoice.info.kind)) + "已"
                + (invoice.replaces.empty() ? "" : "重新") + "开具，发票文件见附件。"
                + (invoice.replaces.empty() ? "" : "原发票 " + invoice.replaces + " 已红冲，请勿使用。"),
            {{"发票号码", invoice.invoice_number}, {"价税合计", "¥" + invoice.amount.yuan()}},
            std::string(originals ? "入账归档请使用 XML 或 OFD 文件，PDF 文件仅供查看和打印。\n" : "")
                + "您也可以登录在线证书办理系统，在「发票管理」中下载。"};
}

MailMessage mail_about(const Invoice& undone, const RedLetter& letter, Instant now)
{
    return {
        .company_id = undone.company_id,
        .number = letter.number,
        .address = {},
        .purpose = MailPurpose::invoice_undone,
        .variables = {{"order", undone.order_number}, {"number", undone.invoice_number}, {"red", letter.red_number}},
        .order_number = undone.order_number,
        .created_at = now};
}

}
