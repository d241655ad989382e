// Whether it may have them, and if not, why.
#include "domain/texts/taxpayer_texts.hpp"

namespace cakey {

MailMessage mail_about(const TaxpayerCheck& check, Instant now)
{
    return {
        .company_id = check.company_id,
        .number = "T" + std::to_string(check.id),
        .address = {},
        .purpose = MailPurpose::taxpayer_checked,
        .variables = {{"title", check.title},
                      {"tax_number", check.tax_number},
                      {"result", check.verdict == TaxpayerVerdict::general ? "已通过核对，以后提交的订单开具专用发票"
                                                                           : "没有通过核对，仍开具普通发票"},
                      {"reason", check.reason}},
        .order_number = {},
        .created_at = now};
}

}
