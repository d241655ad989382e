// The gateway's replies: the first line is the reply, in it @ the node of the lines behind it, # the same node with its
// slashes escaped, $ Alipay's signature over it.
#include "outside/alipay_reply.hpp"

#include "fuzz/target.hpp"
#include "outside/json.hpp"
#include "support/rsa_keys.hpp"

#include <string>

namespace cakey::fuzz {

namespace {

using support::RsaKeys;

std::string signature(std::string_view node)
{
    static const auto alipay = crypto::PrivateKey::from_file(RsaKeys::alipays().private_file);
    static std::string last_node, last_signature = alipay.sign("");
    if (node != last_node) {
        last_node = node;
        last_signature = alipay.sign(node);
    }
    return last_signature;
}

outside::AlipayReply read(const std::string& body)
{
    static const auto alipay = crypto::PublicKey::from_file(RsaKeys::alipays().public_file);
    return outside::read_alipay("alipay.trade.query", body, [](const std::string&) { return std::optional(alipay); });
}

std::string with_escaped_slashes(std::string_view node)
{
    std::string escaped;
    for (const char letter : node)
        escaped += letter == '/' ? std::string("\\/") : std::string(1, letter);
    return escaped;
}

std::string filled(std::string_view reply, std::string_view node)
{
    std::string body;
    for (const char letter : reply)
        switch (letter) {
        case '@':
            body += node;
            break;
        case '#':
            body += with_escaped_slashes(node);
            break;
        case '$':
            body += signature(node);
            break;
        default:
            body += letter;
        }
    return body;
}

// A sentence for the log: one line, without what could be a person's number.
void must_be_fit_for_the_log(const std::string& text)
{
    std::size_t digits = 0;
    for (const char letter : text) {
        must(static_cast<unsigned char>(letter) >= 0x20, "a reply's sentence is one line");
        digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
        must(digits < 7, "no long number comes into the log");
    }
    must(text.size() <= 400, "a reply's sentence is short");
}

}

void feed(std::string_view input)
{
    const auto envelope = take_line(input);
    const auto reply = read(filled(envelope, input));
    must_be_fit_for_the_log(reply.text);
    if (reply.heard == Heard::unknown && reply.fields.empty())
        return;
    must(envelope.find('$') != std::string_view::npos, "what is not signed is not heard");
    must(reply.fields == outside::Json::parse(input).strings(), "what is heard is what was signed");
}

}
