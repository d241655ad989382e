// PEM, DER, and the chain in PEM.
#include "pages/certificates/file.hpp"

#include "ca/certificate.hpp"

#include <string>

namespace cakey::pages {

web::Response certificate_file(const Certificate& certificate, const std::vector<CaKey>& chain, CertificateFile kind)
{
    constexpr std::string_view pem = "application/x-pem-file";
    const auto& serial = certificate.serial();
    if (kind == CertificateFile::der)
        return web::file("证书-" + serial + ".cer", "application/pkix-cert", certificate.content());
    auto text = ca::as_pem(certificate.content());
    if (kind == CertificateFile::pem)
        return web::file("证书-" + serial + ".pem", pem, std::move(text));
    for (const auto& key : chain)
        text += ca::as_pem(key.certificate);
    return web::file("证书链-" + serial + ".pem", pem, std::move(text));
}

}
