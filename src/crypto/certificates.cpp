// Certificates by OpenSSL's X509 interface.
#include "crypto/certificates.hpp"

#include "base/encodings.hpp"
#include "crypto/files.hpp"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <limits>
#include <stdexcept>

namespace cakey::crypto {

namespace {

template <auto release>
struct Releases {
    void operator()(auto* owned) const { release(owned); }
};

using Bio = std::unique_ptr<BIO, Releases<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Releases<BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Releases<EVP_PKEY_free>>;
using Store = std::unique_ptr<X509_STORE, Releases<X509_STORE_free>>;
using Check = std::unique_ptr<X509_STORE_CTX, Releases<X509_STORE_CTX_free>>;

struct ReleasesStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }  // what is in it belongs to others
};
using Stack = std::unique_ptr<STACK_OF(X509), ReleasesStack>;

template <class Made>
Made must(Made made)
{
    if (!made)
        throw std::runtime_error("OpenSSL cannot work on a certificate");
    return made;
}

}

Certificate::Certificate(x509_st* owned) : x509_(owned, X509_free) {}

std::vector<Certificate> Certificate::all_in(std::string_view pem)
{
    if (pem.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw std::runtime_error("this is too long for certificates");
    const auto text = must(Bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))));
    std::vector<Certificate> found;
    while (X509* one = PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr))
        found.push_back(Certificate(one));
    // It ends by not finding another BEGIN line; any other reason is a certificate that is broken.
    const bool at_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (found.empty() || !at_end)
        throw std::runtime_error("this is no PEM certificate");
    return found;
}

std::vector<Certificate> Certificate::from_file(const std::string& path)
{
    try {
        return all_in(read_key_file(path));
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(path + ": " + error.what());
    }
}

std::string Certificate::issuer() const
{
    const auto text = must(Bio(BIO_new(BIO_s_mem())));
    if (X509_NAME_print_ex(text.get(), X509_get_issuer_name(x509_.get()), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB)
        < 0)
        throw std::runtime_error("a certificate's issuer cannot be read");
    char* bytes = nullptr;
    const auto size = BIO_get_mem_data(text.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

std::string Certificate::serial() const
{
    const auto number = must(Number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509_.get()), nullptr)));
    char* const digits = must(BN_bn2dec(number.get()));
    std::string text = digits;
    OPENSSL_free(digits);
    return text;
}

Instant instant_of(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        throw std::runtime_error("a time cannot be read");
    return Instant(std::chrono::seconds(timegm(&parts)));
}

Instant Certificate::ends() const
{
    return instant_of(X509_get0_notAfter(x509_.get()));
}

bool Certificate::is_signed_by_rsa() const
{
    constexpr std::string_view pkcs1 = "1.2.840.113549.1.1.";
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, x509_.get());
    char text[80] = "";
    OBJ_obj2txt(text, sizeof text, algorithm->algorithm, 1);
    return std::string_view(text).starts_with(pkcs1);
}

PublicKey Certificate::public_key() const
{
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509_.get()), &der);
    if (size <= 0)
        throw std::runtime_error("a certificate's key cannot be read");
    const std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return PublicKey(base64(bytes));
}

bool leads_to(const std::vector<Certificate>& chain, const std::vector<Certificate>& roots, Instant at)
{
    const auto trusted = must(Store(X509_STORE_new()));
    for (const auto& root : roots)
        if (X509_STORE_add_cert(trusted.get(), root.x509_.get()) != 1)
            throw std::runtime_error("OpenSSL cannot work on a certificate");
    const auto others = must(Stack(sk_X509_new_null()));
    for (const auto& one : chain)
        sk_X509_push(others.get(), one.x509_.get());

    const auto check = must(Check(X509_STORE_CTX_new()));
    if (chain.empty() || X509_STORE_CTX_init(check.get(), trusted.get(), chain.front().x509_.get(), others.get()) != 1)
        return false;
    X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_ANY);
    X509_STORE_CTX_set_time(
        check.get(), 0,
        std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(at)));
    const bool leads = X509_verify_cert(check.get()) == 1;
    ERR_clear_error();
    return leads;
}

}
