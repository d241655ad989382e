// Signature, then code, then sub_code.
#include "outside/alipay_reply.hpp"

#include "base/encodings.hpp"
#include "outside/alipay_node.hpp"
#include "outside/json.hpp"
#include "outside/wording.hpp"

#include <algorithm>

namespace cakey::outside {

namespace {

std::string node_name(std::string method)
{
    std::replace(method.begin(), method.end(), '.', '_');
    return method + "_response";
}

// In \\/ the backslash is what is escaped: to take one away would be to read another text than was signed.
std::string without_escaped_slashes(const std::string& text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escapes = text[at] == '\\' && at + 1 < text.size();
        if (escapes && text[at + 1] != '/')
            plain += text[at];
        plain += text[escapes ? ++at : at];
    }
    return plain;
}

// Some gateways sign the text as it was before its slashes were escaped.
bool is_signed(const std::string& text, const std::string& sign, const crypto::PublicKey& alipay)
{
    return alipay.verifies(text, sign)
           || (text.find("\\/") != std::string::npos && alipay.verifies(without_escaped_slashes(text), sign));
}

// What a business failure (code 40004) says about what happened.
Heard business_outcome(const std::string& sub_code)
{
    // Alipay writes the misspelt one, too. "isp." and "aop." are its own failures.
    if (sub_code == "ACQ.SYSTEM_ERROR" || sub_code == "AQC.SYSTEM_ERROR" || sub_code.starts_with("isp.")
        || sub_code.starts_with("aop."))
        return Heard::unknown;
    return sub_code == "ACQ.REFUND_CHARGE_ERROR" ? Heard::later : Heard::refused;
}

Heard outcome(const std::string& code, const std::string& sub_code)
{
    if (code == "10000")
        return Heard::done;
    if (code == "40004")
        return business_outcome(sub_code);
    if (code == "40005")  // rate limit: turned away at the door
        return Heard::later;
    for (const auto set_up : {"20001", "40001", "40002", "40003", "40006"})
        if (code == set_up)
            return Heard::refused;
    return Heard::unknown;  // 20000 service unavailable, and what we do not know
}

}

const std::string& AlipayReply::field(const std::string& name) const
{
    static const std::string none;
    const auto found = fields.find(name);
    return found == fields.end() ? none : found->second;
}

AlipayReply read_alipay(const std::string& method, const std::string& body, const AlipayKeyOf& key_of)
{
    AlipayReply reply;
    const auto node = signed_node(body, node_name(method));
    if (!node) {
        reply.text = "the answer has no readable node";
        return reply;
    }

    const std::string text(*node);
    reply.fields = Json::parse(text).strings();
    const auto code = reply.field("code"), sub_code = reply.field("sub_code");
    reply.code = sub_code.empty() ? code : sub_code;
    // The one sentence that quotes the whole request, free text and all.
    const bool quotes = sub_code.empty() || sub_code == "isv.invalid-signature";
    reply.text = for_log(reply.field("msg") + (quotes ? "" : ": " + reply.field("sub_msg")));

    // Of the root: what the node calls so is its own business.
    auto root = Json::parse(body).strings();
    const auto& sign = root["sign"];
    const auto key = sign.empty() ? std::nullopt : key_of(root["alipay_cert_sn"]);
    if (!key || !is_signed(text, sign, *key)) {
        reply.fields.clear();
        reply.text = (sign.empty() ? "unsigned answer: "
                      : key        ? "wrongly signed answer: "
                                   : "answer under no certificate that leads to the root: ")
                     + reply.text;
        return reply;
    }
    reply.heard = outcome(code, sub_code);
    return reply;
}

std::optional<std::string> downloaded_certificate(const std::string& body)
{
    auto content = Json::parse(body).at("alipay_open_app_alipaycert_download_response").text_at("alipay_cert_content");
    std::erase_if(content, [](char letter) { return letter == '\n' || letter == '\r'; });
    return from_base64(content);
}
}
