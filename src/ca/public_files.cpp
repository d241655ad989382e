// Written beside and renamed.
#include "ca/public_files.hpp"

#include "base/encodings.hpp"
#include "ca/openssl.hpp"
#include "crypto/files.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace cakey::ca {

namespace {

namespace fs = std::filesystem;

bool holds(const std::string& path, std::string_view content)
{
    std::error_code unreadable;
    if (fs::file_size(path, unreadable) != content.size() || unreadable)
        return false;
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {}) == content;
}

}

std::string public_name(std::string_view certificate)
{
    const auto read = issuer_in(certificate);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    must(X509_pubkey_digest(read.get(), EVP_sha1(), digest.data(), &length) == 1);
    return hex({reinterpret_cast<const char*>(digest.data()), length});
}

CertificateProfile of_issuer(CertificateProfile profile, std::string_view certificate)
{
    const auto name = public_name(certificate);
    for (auto* url : {&profile.crl_url, &profile.ocsp_url, &profile.issuer_url})
        for (auto at = url->find(issuer_mark); at != std::string::npos; at = url->find(issuer_mark, at + name.size()))
            url->replace(at, issuer_mark.size(), name);
    return profile;
}

void put_public_file(const std::string& path, std::string_view content)
{
    if (holds(path, content))
        return;
    fs::create_directories(fs::path(path).parent_path());
    crypto::write_new_file(path, std::string(content), crypto::Readers::everybody);
}

void remove_public_file(const std::string& path)
{
    fs::remove(path);
}

}
