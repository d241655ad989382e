// SM2 is a kind of its own to OpenSSL, though it is written as an elliptic curve's key with the curve SM2.
#include "ca/keys.hpp"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <cstring>

namespace cakey::ca {

namespace {

constexpr const char* p256_curve = "prime256v1";

int no_pass_phrase(char*, int, int, void*) { return -1; }  // OpenSSL would ask for one at the terminal

Owned<BIO> reading(std::string_view bytes)
{
    return must(Owned<BIO>(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))));
}

}

std::optional<KeyAlgorithm> algorithm_of(const EVP_PKEY* key)
{
    if (EVP_PKEY_is_a(key, "SM2"))
        return KeyAlgorithm::sm2;
    if (EVP_PKEY_is_a(key, "EC"))
        return curve_of(key) == p256_curve ? std::optional(KeyAlgorithm::p256) : std::nullopt;
    if (EVP_PKEY_is_a(key, "RSA"))
        switch (EVP_PKEY_get_bits(key)) {
        case 2048:
            return KeyAlgorithm::rsa_2048;
        case 3072:
            return KeyAlgorithm::rsa_3072;
        case 4096:
            return KeyAlgorithm::rsa_4096;
        default:
            break;
        }
    return std::nullopt;
}

std::string curve_of(const EVP_PKEY* key)
{
    char name[80] = "";
    std::size_t size = 0;
    return EVP_PKEY_get_group_name(key, name, sizeof name, &size) == 1 ? std::string(name, size) : std::string();
}

std::string public_der_of(const EVP_PKEY* key) { return encoded(i2d_PUBKEY, key); }

Owned<EVP_PKEY> public_key_in(std::string_view der)
{
    return must(decoded(d2i_PUBKEY, der), "a public key cannot be read");
}

Owned<EVP_PKEY> new_key(KeyAlgorithm algorithm)
{
    constexpr auto what = "OpenSSL could not make a key";
    switch (algorithm) {
    case KeyAlgorithm::rsa_2048:
        return must(Owned<EVP_PKEY>(EVP_RSA_gen(2048)), what);
    case KeyAlgorithm::rsa_3072:
        return must(Owned<EVP_PKEY>(EVP_RSA_gen(3072)), what);
    case KeyAlgorithm::rsa_4096:
        return must(Owned<EVP_PKEY>(EVP_RSA_gen(4096)), what);
    case KeyAlgorithm::p256:
        return must(Owned<EVP_PKEY>(EVP_EC_gen(p256_curve)), what);
    case KeyAlgorithm::sm2:
        return must(Owned<EVP_PKEY>(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2")), what);
    }
    throw std::runtime_error("a key of no known kind was asked for");
}

std::string private_pem_of(const EVP_PKEY* key)
{
    const auto text = must(Owned<BIO>(BIO_new(BIO_s_secmem())));
    if (PEM_write_bio_PKCS8PrivateKey(text.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        fail("a private key cannot be written");
    char* bytes = nullptr;
    const auto size = BIO_get_mem_data(text.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

Owned<EVP_PKEY> private_key_in(std::string_view pem)
{
    const auto text = reading(pem);
    auto key = must(Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(text.get(), nullptr, no_pass_phrase, nullptr)),
                    "a private key (PKCS#8 in PEM, without a pass phrase) cannot be read");
    ERR_clear_error();
    return key;
}

}
