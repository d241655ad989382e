// RSA2 by OpenSSL's EVP interface.
#include "crypto/rsa2.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "crypto/files.hpp"

#include <openssl/decoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <stdexcept>

namespace cakey::crypto {

namespace {

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* in(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

// The bytes between the BEGIN and END lines, or of the bare text.
std::string der_of(std::string_view text)
{
    if (const auto begin = text.find("-----BEGIN "); begin != std::string_view::npos) {
        const auto body = text.find("-----", begin + 11);
        const auto end = text.find("-----END ");
        if (body == std::string_view::npos || end == std::string_view::npos || end < body + 5)
            throw std::runtime_error("a PEM key lacks its END line");
        text = text.substr(body + 5, end - body - 5);
    }
    std::string letters;
    for (const char letter : text)
        if (letter != '\n' && letter != '\r' && letter != ' ' && letter != '\t')
            letters += letter;
    const auto der = from_base64(letters);
    if (!der || der->empty())
        throw std::runtime_error("a key is neither PEM nor base64");
    return *der;
}

Pkey parse(std::string_view text, int selection, const std::string& what)
{
    const auto der = der_of(text);
    auto data = in(der);
    auto size = der.size();
    EVP_PKEY* raw = nullptr;
    const std::unique_ptr<OSSL_DECODER_CTX, decltype(&OSSL_DECODER_CTX_free)> decoder(
        OSSL_DECODER_CTX_new_for_pkey(&raw, "DER", nullptr, "RSA", selection, nullptr, nullptr), OSSL_DECODER_CTX_free);
    const bool read = decoder && OSSL_DECODER_from_data(decoder.get(), &data, &size) == 1;
    Pkey key(raw, EVP_PKEY_free);
    ERR_clear_error();
    if (!read || !key)
        throw std::runtime_error("this is no " + what);
    if (EVP_PKEY_get_bits(key.get()) < 2048)
        throw std::runtime_error("an RSA key of fewer than 2048 bits is refused");
    return key;
}

std::string fingerprint_of(EVP_PKEY* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0)
        throw std::runtime_error("OpenSSL could not write down an RSA key");
    const std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return sha256_hex(bytes);
}

template <class Key>
Key read_from(const std::string& path, std::string (*read)(const std::string& path))
{
    try {
        return Key(read(path));
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(path + ": " + error.what());
    }
}

}

struct PublicKey::Key {
    Pkey key;
};

struct PrivateKey::Key {
    Pkey key;
};

PublicKey::PublicKey(std::string_view text)
    : key_(std::make_shared<Key>(Key{parse(text, EVP_PKEY_PUBLIC_KEY, "RSA public key (SubjectPublicKeyInfo)")}))
{
}

PublicKey PublicKey::from_file(const std::string& path) { return read_from<PublicKey>(path, read_key_file); }

bool PublicKey::verifies(std::string_view text, std::string_view signature_base64) const
{
    const auto signature = from_base64(signature_base64);
    const Digest digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const bool right = signature && digest
                       && EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key_->key.get()) == 1
                       && EVP_DigestVerify(digest.get(), in(*signature), signature->size(), in(text), text.size()) == 1;
    ERR_clear_error();
    return right;
}

std::string PublicKey::fingerprint() const { return fingerprint_of(key_->key.get()); }

PrivateKey::PrivateKey(std::string_view text)
    : key_(std::make_shared<Key>(Key{parse(text, EVP_PKEY_KEYPAIR, "RSA private key (PKCS#8 or PKCS#1)")}))
{
}

PrivateKey PrivateKey::from_file(const std::string& path) { return read_from<PrivateKey>(path, read_private_file); }

std::string PrivateKey::sign(std::string_view text) const
{
    const Digest digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(key_->key.get())), '\0');
    auto size = signature.size();
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key_->key.get()) != 1
        || EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, in(text),
                          text.size())
               != 1)
        throw std::runtime_error("OpenSSL could not sign with the RSA key");
    signature.resize(size);
    return base64(signature);
}

std::string PrivateKey::fingerprint() const { return fingerprint_of(key_->key.get()); }

bool PrivateKey::owns(const PublicKey& key) const
{
    constexpr std::string_view probe = "whose key is this?";
    return key.verifies(probe, sign(probe));
}

}
