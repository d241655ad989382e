// Alipay's synchronous answers: verified first, then read.
#pragma once

#include "crypto/rsa2.hpp"
#include "domain/outside.hpp"
#include "outside/form.hpp"

#include <functional>
#include <optional>
#include <string>

namespace cakey::outside {

struct AlipayReply {
    Heard heard = Heard::unknown;
    std::string code;   // sub_code, or the level-1 code when there is none
    std::string text;   // for the log
    Parameters fields;  // the node's members that are strings; what is not under a right signature is not here

    const std::string& field(const std::string& name) const;  // empty when absent
};

// The key of the certificate that an answer names by its number (in key mode the number is empty); nothing when it is not
// trusted.
using AlipayKeyOf = std::function<std::optional<crypto::PublicKey>(const std::string& number)>;

// `body` answers `method` ("alipay.trade.query"). What is not signed rightly is unknown, a failure included:
// a gateway's unsigned error proves nothing about what happened behind it.
AlipayReply read_alipay(const std::string& method, const std::string& body, const AlipayKeyOf& key_of);

// The PEM text in an answer to alipay.open.app.alipaycert.download. Unproven.
std::optional<std::string> downloaded_certificate(const std::string& body);
}
