// Made-up data for each message.
#include "domain/texts/samples.hpp"

#include "domain/texts/invoice_letters.hpp"
#include "domain/texts/mail_texts.hpp"
#include "domain/texts/wording.hpp"

namespace cakey {

namespace {

std::map<std::string, std::string> variables_of(TextPurpose purpose)
{
    const bool about_request = purpose != TextPurpose::dispatched;
    return {{"code", "123456"},
            {"password", "ABCDEFGHJK"},
            {"order", "2026112300000001"},
            {"courier", "顺丰速运"},
            {"number", about_request ? "S2026112300000001" : "SF1234567890123"},
            {"reason", purpose == TextPurpose::certificate_revoked ? "已被新证书取代"
                       : purpose == TextPurpose::reversed          ? "企业重复购买，双方同意全额退款"
                                                                   : "申请表未加盖公章"},
            {"what", "营业执照副本照片不清晰"},
            {"mobile", "139****9000"},
            {"serial", "4B02"},
            {"platform", "江苏省公共资源交易平台"},
            {"ends", "2026-12-23"}};
}

MailSample letter()
{
    Invoice invoice;
    invoice.order_number = "2026112300000001";
    invoice.info.title = "某某建设有限公司";
    invoice.invoice_number = "24502000000067087970";
    invoice.amount = Fen(46000);
    return {"invoice", "电子发票", letter_about(invoice, true)};
}

}

std::vector<TextSample> text_samples()
{
    std::vector<TextSample> samples;
    for (const auto& [purpose, label] : labels<TextPurpose>)
        samples.push_back({label, as_sent(purpose, variables_of(purpose))});
    return samples;
}

std::vector<MailSample> mail_samples()
{
    std::vector<MailSample> samples;
    for (const auto& [purpose, label] : labels<MailPurpose>)
        samples.push_back({word(purpose), label, mail_about(purpose, sample_variables(purpose))});
    samples.push_back(letter());
    return samples;
}

}
