// Requests to gateway.do: common parameters in the query, biz_content in the body.
#include "outside/alipay_call.hpp"

#include "outside/alipay.hpp"
#include "outside/alipay_certificates.hpp"
#include "outside/json.hpp"
#include "outside/reply.hpp"
#include "outside/wording.hpp"

#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr auto certificate_download = "alipay.open.app.alipaycert.download";

// The app's certificate's number; empty in key mode.
std::string app_number_of(const AlipaySettings& settings, const crypto::PrivateKey& app, bool is_certificate_mode)
{
    if (settings.app_cert_file.empty() == is_certificate_mode)
        throw std::runtime_error(
            is_certificate_mode
                ? "'alipay_app_cert_file' is missing: certificate mode takes the app's own certificate, too"
                : "'alipay_app_cert_file' is for certificate mode, which takes 'alipay_cert_file' and "
                  "'alipay_root_cert_file' in place of 'alipay_public_key_file'");
    if (!is_certificate_mode)
        return {};
    const auto certificate = crypto::Certificate::from_file(settings.app_cert_file).front();
    if (!app.owns(certificate.public_key()))
        throw std::runtime_error(settings.app_cert_file + " is no certificate of the key in "
                                 + settings.app_private_key_file + ": 'alipay_app_cert_file' is the app's own");
    return alipay_number(certificate);
}

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

AlipayCall::AlipayCall(const AlipaySettings& settings, const Clock& clock, CertificateStore* certificates)
    : clock_(clock),
      gateway_(settings.gateway),
      app_id_(settings.app_id),
      app_(crypto::PrivateKey::from_file(settings.app_private_key_file)),
      keys_(settings.keys, clock, certificates),
      app_number_(app_number_of(settings, app_, keys_.is_certificate_mode())),
      root_number_(keys_.root_number()),
      http_({.ca_file = settings.ca_file,
             .connect_timeout = settings.connect_timeout,
             .total_timeout = settings.total_timeout})
{
    if (app_.owns(keys_.on_file()))
        throw std::runtime_error(settings.keys.public_key + settings.keys.certificate
                                 + " has the app's own public key; Alipay's is another (open platform console)");
    if (https_host(gateway_).empty())
        throw std::runtime_error("the Alipay gateway must be an https address");
}

AlipayReply AlipayCall::ask(const std::string& method, const std::string& content, const std::string& notify_url)
{
    const auto request = request_for(method, content, notify_url);
    return heard(method, post(request), request);
}

Parameters AlipayCall::request_for(const std::string& method, const std::string& content,
                                   const std::string& notify_url) const
{
    return signed_alipay_request({{"app_id", app_id_},
                                  {"method", method},
                                  {"format", "JSON"},
                                  {"charset", "utf-8"},
                                  {"sign_type", "RSA2"},
                                  {"timestamp", china_text(clock_.now())},
                                  {"version", "1.0"},
                                  {"app_cert_sn", app_number_},
                                  {"alipay_root_cert_sn", root_number_},
                                  {"notify_url", notify_url},
                                  {"biz_content", content}},
                                 app_);
}

HttpAnswer AlipayCall::post(Parameters request)
{
    const auto content = request.extract("biz_content");
    return http_.post(gateway_ + '?' + form_encoded(request),
                      {"Content-Type: application/x-www-form-urlencoded;charset=utf-8"},
                      form_encoded({{"biz_content", content.mapped()}}));
}

AlipayReply AlipayCall::heard(const std::string& method, const HttpAnswer& answer, const Parameters& request)
{
    AlipayReply reply;
    if (!answer.heard) {
        reply.heard = unanswered(answer);
        reply.text = answer.failure;
        return reply;
    }
    if (answer.status == 200)
        reply = read_alipay(method, answer.body, [this](const std::string& number) { return key_named(number); });
    else
        reply.text = "HTTP " + std::to_string(answer.status);
    if (reply.code == "isv.invalid-signature" && reply.heard == Heard::refused)
        reply.text += "; " + signature_diagnosis(reply.field("sub_msg"), request);
    if (const auto trace = answer.header("trace_id"); !trace.empty())
        reply.text += " [trace_id " + trace.substr(0, 64) + ']';
    return reply;
}

// Alipay changes its certificate without a word: the first answer under the new one names it. What is downloaded is
// signed by the very key that it brings, so its signature proves nothing; that it leads to the root does.
std::optional<crypto::PublicKey> AlipayCall::key_named(const std::string& number)
{
    if (auto key = keys_.find(number))
        return key;
    if (!is_alipay_number(number))
        return std::nullopt;
    const auto answer = post(request_for(certificate_download, Json{{"alipay_cert_sn", number}}.dump(), {}));
    const auto pem = answer.status == 200 ? downloaded_certificate(answer.body) : std::nullopt;
    return pem ? keys_.learn(number, *pem) : std::nullopt;
}
}
