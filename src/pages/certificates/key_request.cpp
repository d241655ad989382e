// What is wrong with a request by itself, with its key, and with who would have to make the certificate.
#include "pages/certificates/key_request.hpp"

#include "ca/request.hpp"
#include "domain/fault.hpp"
#include "domain/request_flaw.hpp"
#include "pages/means.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::pages {

std::variant<deeds::KeyRequest, std::string> read_key_request(const Means& means, std::string bytes)
{
    auto read = ca::read_request(bytes);
    if (const auto* flaw = std::get_if<RequestFlaw>(&read))
        return std::string(label(*flaw));
    deeds::KeyRequest asked{std::get<ca::CertificateRequest>(std::move(read)), std::move(bytes),
                            means.certificate_driver};
    bool is_known = false;
    bool is_made = true;
    means.store.read([&](Unit& unit) {
        is_known = unit.certificate_keys().find(asked.key.key_hash).has_value();
        is_made = deeds::has_issuer(unit, asked, means.clock.now());
    });
    if (is_known)
        return std::string(label(About::certificate_key));
    if (!is_made)
        return "没有可以签发 " + std::string(label(asked.key.algorithm))
               + " 证书的 CA，请改用其他算法的密钥，或联系系统管理员。";
    return asked;
}

}
