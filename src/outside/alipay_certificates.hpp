// The numbers by which Alipay names certificates.
#pragma once

#include "crypto/certificates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::outside {

// app_cert_sn, alipay_cert_sn: MD5 of the issuer's name and the serial number, in 32 small hex digits.
std::string alipay_number(const crypto::Certificate& certificate);

// alipay_root_cert_sn: the numbers of those that are signed by RSA, in the file's order, joined by '_'. Alipay's file has
// roots for SM2 and ECDSA, too; it does not count them for RSA2.
std::string alipay_root_number(const std::vector<crypto::Certificate>& roots);

// Whether a text from outside could be a certificate's number at all.
bool is_alipay_number(std::string_view text);

}
