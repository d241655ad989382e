// As Alipay's own programs compute them: AntCertificationUtil of its Java SDK, antcertutil of that for Node.
#include "outside/alipay_certificates.hpp"

#include "crypto/digests.hpp"

#include <algorithm>

namespace cakey::outside {

std::string alipay_number(const crypto::Certificate& certificate)
{
    return crypto::md5_hex(certificate.issuer() + certificate.serial());
}

std::string alipay_root_number(const std::vector<crypto::Certificate>& roots)
{
    std::string joined;
    for (const auto& root : roots)
        if (root.is_signed_by_rsa())
            joined += (joined.empty() ? "" : "_") + alipay_number(root);
    return joined;
}

bool is_alipay_number(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    return text.size() == 32 && text.find_first_not_of(digits) == text.npos;
}

}
