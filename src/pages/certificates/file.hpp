// 「下载」: a certificate as a file.
#pragma once

#include "base/word.hpp"
#include "domain/ca_key.hpp"
#include "domain/certificate.hpp"
#include "web/response.hpp"

#include <vector>

namespace cakey::pages {

// In the address, as {kind}.
enum class CertificateFile { pem, der, chain };

}

namespace cakey {

template <>
inline constexpr auto words<pages::CertificateFile> = WordTable<pages::CertificateFile, 3>{{
    {pages::CertificateFile::pem, "pem"},
    {pages::CertificateFile::der, "der"},
    {pages::CertificateFile::chain, "chain"},
}};

}

namespace cakey::pages {

// The chain: the certificate first, then whoever has signed, up to the root, as far as they are known here.
web::Response certificate_file(const Certificate& certificate, const std::vector<CaKey>& chain, CertificateFile kind);

}
