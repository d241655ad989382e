// Requests to gateway.do: common parameters in the query, biz_content in the body.
#include "outside/alipay_call.hpp"

#include "outside/alipay.hpp"
#include "outside/wording.hpp"

#include <stdexcept>

namespace cakey::outside {

namespace {

// The gateway quotes the text that it checked, & as &amp;. Said without quoting it: it holds what people wrote.
std::string signature_diagnosis(const std::string& sub_msg, const Parameters& request)
{
    auto ours = request;
    ours.erase("sign");
    std::string quoted;
    for (const char letter : joined_raw(ours))
        quoted += letter == '&' ? std::string("&amp;") : std::string(1, letter);
    return sub_msg.find(quoted) != std::string::npos || sub_msg.find(joined_raw(ours)) != std::string::npos
               ? "the gateway checked the very text that we signed: it has another public key for this app"
               : "the gateway checked another text than we signed";
}

}

Parameters signed_alipay_request(Parameters parameters, const crypto::PrivateKey& app)
{
    std::erase_if(parameters, [](const auto& parameter) { return parameter.second.empty(); });
    parameters["sign"] = app.sign(joined_raw(parameters));
    return parameters;
}

AlipayCall::AlipayCall(const AlipaySettings& settings, const Clock& clock)
    : clock_(clock),
      gateway_(settings.gateway),
      app_id_(settings.app_id),
      app_(crypto::PrivateKey::from_file(settings.app_private_key_file)),
      alipay_(crypto::PublicKey::from_file(settings.alipay_public_key_file)),
      http_({.ca_file = settings.ca_file,
             .connect_timeout = settings.connect_timeout,
             .total_timeout = settings.total_timeout})
{
    if (app_.owns(alipay_))
        throw std::runtime_error(settings.alipay_public_key_file
                                 + " is the app's own public key; Alipay's is another (open platform console)");
    if (https_host(gateway_).empty())
        throw std::runtime_error("the Alipay gateway must be an https address");
}

AlipayReply AlipayCall::ask(const std::string& method, const std::string& content, const std::string& notify_url)
{
    auto request = signed_alipay_request({{"app_id", app_id_},
                                          {"method", method},
                                          {"format", "JSON"},
                                          {"charset", "utf-8"},
                                          {"sign_type", "RSA2"},
                                          {"timestamp", china_text(clock_.now())},
                                          {"version", "1.0"},
                                          {"notify_url", notify_url},
                                          {"biz_content", content}},
                                         app_);
    auto query = request;
    query.erase("biz_content");
    const auto answer = http_.post(gateway_ + '?' + form_encoded(query),
                                   {"Content-Type: application/x-www-form-urlencoded;charset=utf-8"},
                                   form_encoded({{"biz_content", content}}));
    return heard(method, answer, request);
}

AlipayReply AlipayCall::heard(const std::string& method, const HttpAnswer& answer, const Parameters& request) const
{
    AlipayReply reply;
    if (!answer.heard) {
        reply.heard = answer.sent ? Heard::unknown : Heard::later;
        reply.text = answer.failure;
        return reply;
    }
    if (answer.status == 200)
        reply = read_alipay(method, answer.body, alipay_);
    else
        reply.text = "HTTP " + std::to_string(answer.status);
    if (reply.code == "isv.invalid-signature" && reply.heard == Heard::refused)
        reply.text += "; " + signature_diagnosis(reply.field("sub_msg"), request);
    if (const auto trace = answer.header("trace_id"); !trace.empty())
        reply.text += " [trace_id " + trace.substr(0, 64) + ']';
    return reply;
}

}
