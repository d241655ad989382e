// SendSms and PullSmsSendStatusByPhoneNumber. Variables go by their places, not by their names. Nothing in a call says that
// it came before, so libcurl must not send one again by itself, as it does on a kept connection that dies.
#include "outside/tencent_texts.hpp"

#include "crypto/files.hpp"
#include "outside/reply.hpp"
#include "outside/tc3.hpp"
#include "outside/wording.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr int page_size = 100;  // the most that PullSmsSendStatusByPhoneNumber gives
constexpr int most_pages = 10;

// HTTP 200 for failures, too.
Reply reply_of(const HttpAnswer& answer)
{
    if (!answer.heard)
        return {unanswered(answer), {}, answer.failure, {}};
    Reply reply;
    reply.content = Json::parse(answer.body).at("Response");
    const auto request = reply.content.text_at("RequestId");
    if (request.empty()) {
        reply.text = "HTTP " + std::to_string(answer.status) + " without a RequestId";
        return reply;
    }
    const auto error = reply.content.at("Error");
    reply.code = error.text_at("Code");
    reply.heard = reply.code.empty() ? Heard::done : heard_of_tencent(reply.code);
    reply.text = for_log(error.text_at("Message")) + " [RequestId " + request.substr(0, 64) + ']';
    return reply;
}

// The places of each purpose's variables: {1}, {2}, {3}.
std::vector<std::string> places(TextPurpose purpose)
{
    switch (purpose) {
    case TextPurpose::registration_code:
    case TextPurpose::mobile_change_code:
    case TextPurpose::sign_in_code:
    case TextPurpose::progress_code:
        return {"code"};
    case TextPurpose::one_time_password:
        return {"password"};
    case TextPurpose::dispatched:
        return {"order", "courier", "number"};
    case TextPurpose::refused:
    case TextPurpose::reversed:
        return {"order", "reason"};
    case TextPurpose::certificate_revoked:
    case TextPurpose::revocation_refused:
        return {"serial", "reason"};
    case TextPurpose::returned:
        return {"order", "what"};
    case TextPurpose::mobile_changed:
        return {"mobile"};
    case TextPurpose::mobile_change_requested:
        return {"mobile", "number"};
    case TextPurpose::reclaim_requested:
    case TextPurpose::account_closed:
    case TextPurpose::rename_requested:
    case TextPurpose::renamed:
    case TextPurpose::deletion_requested:
    case TextPurpose::deletion_refused:
    case TextPurpose::account_deleted:
        return {"number"};
    case TextPurpose::certificate_ending:
        return {"serial", "platform", "ends"};
    case TextPurpose::password_changed:
        break;
    }
    return {};
}

std::map<TextPurpose, std::string> templates_in(const std::vector<std::string>& words)
{
    std::map<TextPurpose, std::string> templates;
    for (const auto& one : words) {
        const auto colon = std::min(one.find(':'), one.size());
        const auto purpose = from_word<TextPurpose>(one.substr(0, colon));
        if (!purpose || colon + 1 >= one.size())
            throw std::runtime_error("no template of the second SMS provider: " + one);
        templates[*purpose] = one.substr(colon + 1);
    }
    return templates;
}

Json number(std::int64_t value) { return Json::parse(std::to_string(value)); }

std::int64_t unix_seconds(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

}

TencentTexts::TencentTexts(const TencentTextsSettings& settings, const Clock& clock)
    : clock_(clock),
      settings_(settings),
      templates_(templates_in(settings.templates)),
      host_(https_authority(settings.endpoint)),
      secret_(crypto::read_secret(settings.secret_key_file)),
      http_({.ca_file = settings.ca_file,
             .connect_timeout = settings.connect_timeout,
             .total_timeout = settings.total_timeout,
             .keeps_connections = false})
{
    if (host_.empty())
        throw std::runtime_error("the second SMS provider's endpoint must be an https address");
}

Answer<std::string> TencentTexts::send(const Text& text)
{
    const auto found = templates_.find(text.purpose);
    if (found == templates_.end())
        return {Heard::refused, {}, "no_template", "the second SMS provider has no template for this"};
    std::vector<Json> values;
    for (const auto& name : places(text.purpose)) {
        const auto value = text.variables.find(name);
        values.emplace_back(value == text.variables.end()
                                ? std::string()
                                : shortened(value->second, static_cast<std::size_t>(settings_.variable_characters)));
    }
    const Json body{{"PhoneNumberSet", std::vector<Json>{"+86" + text.mobile}},
                    {"SmsSdkAppId", settings_.app_id},
                    {"SignName", settings_.sign_name},
                    {"TemplateId", found->second},
                    {"TemplateParamSet", values},
                    {"SessionContext", text.out_id}};
    const auto reply = reply_of(call("SendSms", body.dump()));
    if (reply.heard != Heard::done)
        return {reply.heard, {}, reply.code, reply.text};
    const auto statuses = reply.content.at("SendStatusSet").items();
    const auto code = statuses.empty() ? std::string() : statuses.front().text_at("Code");
    if (code.empty())
        return {Heard::unknown, {}, {}, "no status of the message" + reply.text};
    return {heard_of_tencent(code), statuses.front().text_at("SerialNo"), code, reply.text};
}

Answer<TextFate> TencentTexts::fate(const std::string& mobile, const std::string& out_id, Date sent_on)
{
    const auto begin = china_midnight(sent_on);
    for (int page = 0; page < most_pages; ++page) {
        const Json body{{"BeginTime", number(unix_seconds(begin))},
                        {"EndTime", number(unix_seconds(begin + std::chrono::hours(96)))},
                        {"Offset", number(page * page_size)},
                        {"Limit", number(page_size)},
                        {"PhoneNumber", "+86" + mobile},
                        {"SmsSdkAppId", settings_.app_id}};
        const auto reply = reply_of(call("PullSmsSendStatusByPhoneNumber", body.dump()));
        if (reply.heard != Heard::done)
            return {reply.heard, {}, reply.code, reply.text};
        const auto statuses = reply.content.at("PullSmsSendStatusSet").items();
        for (const auto& one : statuses)
            if (one.text_at("SessionContext") == out_id)
                return {Heard::done, one.text_at("ReportStatus") == "SUCCESS" ? TextFate::delivered : TextFate::failed,
                        one.text_at("Description"), reply.text};
        if (statuses.size() < page_size)
            return {Heard::done, TextFate::untold, "untold", reply.text};
    }
    return {Heard::unknown, {}, {}, "too many messages to one number"};
}

bool TencentTexts::is_own_fault(const std::string& code) const
{
    return code == "no_template" || code.starts_with("AuthFailure") || code.starts_with("UnauthorizedOperation")
           || code == "FailedOperation.InsufficientBalanceInSmsPackage";
}

HttpAnswer TencentTexts::call(const std::string& action, std::string body)
{
    const Tc3Call call{host_, "sms", action, "2021-01-11", settings_.region, clock_.now(), std::move(body)};
    return http_.post("https://" + host_ + "/", tc3_headers(call, {settings_.secret_id, secret_}), call.body);
}

Heard heard_of_tencent(const std::string& code)
{
    if (code == "Ok")
        return Heard::done;
    // So many for a number or in a second; nothing was done.
    if (code.starts_with("LimitExceeded") || code.starts_with("RequestLimitExceeded"))
        return Heard::later;
    return code.starts_with("InternalError") ? Heard::unknown : Heard::refused;
}

}
