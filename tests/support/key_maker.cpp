// Keys, requests and certificates by OpenSSL.
#include "support/key_maker.hpp"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <stdexcept>

namespace cakey::support {

namespace {

template <auto free>
struct Freed {
    template <class Thing>
    void operator()(Thing* thing) const
    {
        free(thing);
    }
};

using Request = std::unique_ptr<X509_REQ, Freed<X509_REQ_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Name = std::unique_ptr<X509_NAME, Freed<X509_NAME_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, Freed<ASN1_INTEGER_free>>;

void require(bool done)
{
    if (!done)
        throw std::runtime_error("OpenSSL makes no test's certificate");
}

Name name_of(const std::string& company)
{
    Name name(X509_NAME_new());
    const auto add = [&](const char* type, const std::string& value) {
        require(X509_NAME_add_entry_by_txt(name.get(), type, MBSTRING_UTF8,
                                           reinterpret_cast<const unsigned char*>(value.data()),
                                           static_cast<int>(value.size()), -1, 0)
                == 1);
    };
    add("C", "CN");
    add("O", company);
    add("CN", company);
    return name;
}

template <class Thing>
std::string der(Thing* thing, int (*write)(const Thing*, unsigned char**))
{
    unsigned char* bytes = nullptr;
    const int size = write(thing, &bytes);
    require(size > 0);
    std::string text(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return text;
}

time_t seconds(Instant at) { return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count(); }

}

KeyMaker::KeyMaker() : key_(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free)
{
    require(key_ != nullptr);
}

std::string KeyMaker::request(const std::string& name) const
{
    const Request request(X509_REQ_new());
    require(X509_REQ_set_version(request.get(), 0) == 1
            && X509_REQ_set_subject_name(request.get(), name_of(name).get()) == 1
            && X509_REQ_set_pubkey(request.get(), key_.get()) == 1
            && X509_REQ_sign(request.get(), key_.get(), EVP_sha256()) > 0);
    return der<X509_REQ>(request.get(), i2d_X509_REQ);
}

std::string KeyMaker::certificate(const Wish& wish) const
{
    BIGNUM* number = nullptr;
    require(BN_hex2bn(&number, wish.serial.c_str()) > 0);
    const Number held(number);
    const Integer serial(BN_to_ASN1_INTEGER(number, nullptr));
    const Certificate certificate(X509_new());
    require(X509_set_version(certificate.get(), 2) == 1 && X509_set_serialNumber(certificate.get(), serial.get()) == 1
            && X509_set_issuer_name(certificate.get(), name_of("某某电子认证").get()) == 1
            && X509_set_subject_name(certificate.get(), name_of(wish.name).get()) == 1
            && X509_set_pubkey(certificate.get(), key_.get()) == 1
            && ASN1_TIME_set(X509_getm_notBefore(certificate.get()), seconds(wish.from)) != nullptr
            && ASN1_TIME_set(X509_getm_notAfter(certificate.get()), seconds(wish.until)) != nullptr
            && X509_sign(certificate.get(), key_.get(), EVP_sha256()) > 0);
    return der<X509>(certificate.get(), i2d_X509);
}

}
