// SendSms and QuerySendDetails. Sending is not idempotent: should libcurl send a call twice, its nonce is refused the second
// time.
#include "outside/sms.hpp"

#include "crypto/files.hpp"
#include "crypto/tokens.hpp"
#include "outside/acs3.hpp"
#include "outside/reply.hpp"
#include "outside/wording.hpp"

#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr int page_size = 50;  // the most that QuerySendDetails gives
constexpr int most_pages = 20;

// A gateway's message may quote the whole request, number and code in it; a business message is a fixed sentence.
Reply reply_of(const HttpAnswer& answer)
{
    if (!answer.heard)
        return {unanswered(answer), {}, answer.failure, {}};
    Reply reply;
    reply.content = Json::parse(answer.body);
    reply.code = reply.content.text_at("Code");
    if (reply.code.empty()) {
        reply.text = "HTTP " + std::to_string(answer.status) + " without a Code";
        return reply;
    }
    reply.heard = heard_of_aliyun(reply.code);
    if (reply.code == "OK" || reply.code.starts_with("isv.") || reply.code.starts_with("isp."))
        reply.text = for_log(reply.content.text_at("Message"));
    reply.text += " [RequestId " + reply.content.text_at("RequestId").substr(0, 64) + ']';
    return reply;
}

TextFate fate_of(const std::string& send_status)
{
    return send_status == "3" ? TextFate::delivered : send_status == "2" ? TextFate::failed : TextFate::waiting;
}

std::string compact(Date date)
{
    auto text = date_text(date);
    std::erase(text, '-');
    return text;
}

}

AliyunTexts::AliyunTexts(const AliyunTextsSettings& settings, const Clock& clock)
    : clock_(clock),
      settings_(settings),
      host_(https_authority(settings.endpoint)),
      secret_(crypto::read_secret(settings.access_key_secret_file)),
      http_({.ca_file = settings.ca_file,
             .connect_timeout = settings.connect_timeout,
             .total_timeout = settings.total_timeout})
{
    if (host_.empty())
        throw std::runtime_error("the SMS endpoint must be an https address");
    for (const auto& [purpose, name] : words<TextPurpose>)
        if (settings_.templates[purpose].empty())
            throw std::runtime_error("every SMS purpose needs a template code");
}

Answer<std::string> AliyunTexts::send(const Text& text)
{
    // Every variable as a string: a number is refused.
    std::map<std::string, std::string> variables;
    for (const auto& [name, value] : text.variables)
        variables[name] = shortened(value, static_cast<std::size_t>(settings_.variable_characters));
    const auto reply = reply_of(call("SendSms", {{"PhoneNumbers", text.mobile},
                                                 {"SignName", settings_.sign_name},
                                                 {"TemplateCode", settings_.templates.at(text.purpose)},
                                                 {"TemplateParam", Json(variables).dump()},
                                                 {"OutId", text.out_id}}));
    return {reply.heard, reply.content.text_at("BizId"), reply.code, reply.text};
}

Answer<TextFate> AliyunTexts::fate(const std::string& mobile, const std::string& out_id, Date sent_on)
{
    for (int page = 1; page <= most_pages; ++page) {
        const auto reply = reply_of(call("QuerySendDetails", {{"PhoneNumber", mobile},
                                                              {"SendDate", compact(sent_on)},
                                                              {"PageSize", std::to_string(page_size)},
                                                              {"CurrentPage", std::to_string(page)}}));
        if (reply.heard != Heard::done)
            return {reply.heard, {}, reply.code, reply.text};
        const auto list = reply.content.at("SmsSendDetailDTOs").at("SmsSendDetailDTO");
        if (!list.is_array())
            return {Heard::unknown, {}, reply.code, "no list of messages" + reply.text};
        const auto details = list.items();
        for (const auto& detail : details)
            if (detail.text_at("OutId") == out_id)
                return {Heard::done, fate_of(detail.text_at("SendStatus")), detail.text_at("ErrCode"), reply.text};
        if (details.size() < page_size)
            return {Heard::done, TextFate::unheard_of, reply.code, reply.text};
    }
    return {Heard::unknown, {}, {}, "too many messages to one number on one day"};
}

bool AliyunTexts::is_own_fault(const std::string& code) const
{
    for (const auto* fault : {"isv.AMOUNT_NOT_ENOUGH", "isv.OUT_OF_SERVICE", "isv.ACCOUNT_NOT_EXISTS",
                              "isv.ACCOUNT_ABNORMAL", "isv.PRODUCT_UN_SUBSCRIPT", "isv.SMS_SIGNATURE_ILLEGAL",
                              "isv.SMS_TEMPLATE_ILLEGAL", "isp.RAM_PERMISSION_DENY", "SignatureDoesNotMatch"})
        if (code == fault)
            return true;
    return code.starts_with("InvalidAccessKeyId");
}

HttpAnswer AliyunTexts::call(const std::string& action, Parameters query)
{
    const Acs3Call call{host_, action, "2017-05-25", utc_text(clock_.now()), crypto::random_hex(), std::move(query)};
    auto headers = acs3_headers(call, {settings_.access_key_id, secret_});
    headers.push_back("Content-Type:");  // one that libcurl adds would be unsigned
    return http_.post("https://" + host_ + "/?" + form_encoded(call.query), headers, "");
}

Heard heard_of_aliyun(const std::string& code)
{
    if (code == "OK")
        return Heard::done;
    if (code == "isv.BUSINESS_LIMIT_CONTROL" || code.starts_with("Throttling"))
        return Heard::later;
    // The provider's own failures, and a nonce that came before: an earlier copy of this request was heard.
    for (const auto unsure : {"isp.SYSTEM_ERROR", "SignatureNonceUsed", "InternalError", "ServiceUnavailable"})
        if (code == unsure)
            return Heard::unknown;
    return Heard::refused;
}

}
