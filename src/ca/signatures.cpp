// Signing and verifying by EVP. An SM2 key's context is told the identity before it begins.
#include "ca/signatures.hpp"

#include "ca/der.hpp"
#include "ca/keys.hpp"

#include <openssl/obj_mac.h>

namespace cakey::ca {

namespace {

bool is_sm2(const EVP_PKEY* key) { return EVP_PKEY_is_a(key, "SM2") == 1; }

const EVP_MD* digest_of(const EVP_PKEY* key) { return is_sm2(key) ? EVP_sm3() : EVP_sha256(); }

Owned<EVP_PKEY_CTX> context_of(EVP_PKEY* key)
{
    auto context = must(Owned<EVP_PKEY_CTX>(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)));
    if (is_sm2(key))
        must(EVP_PKEY_CTX_set1_id(context.get(), sm2_identity.data(), static_cast<int>(sm2_identity.size())) == 1);
    return context;
}

Owned<EVP_MD_CTX> digest_with(EVP_PKEY_CTX* key)
{
    auto digest = must(Owned<EVP_MD_CTX>(EVP_MD_CTX_new()));
    EVP_MD_CTX_set_pkey_ctx(digest.get(), key);
    return digest;
}

// RSA's has a NULL for its parameter (RFC 4055), ECDSA's has none (RFC 5758), SM2's is met with and without.
bool is_of(const EVP_PKEY* key, const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    int parameter = 0;
    X509_ALGOR_get0(&object, &parameter, nullptr, algorithm);
    const auto nid = OBJ_obj2nid(object);
    if (nid == NID_undef || nid != signature_nid_of(key))
        return false;
    return (parameter == V_ASN1_NULL && nid != NID_ecdsa_with_SHA256)
           || (parameter == V_ASN1_UNDEF && nid != NID_sha256WithRSAEncryption);
}

}

Owned<ASN1_OCTET_STRING> identity()
{
    auto text = must(Owned<ASN1_OCTET_STRING>(ASN1_OCTET_STRING_new()));
    must(ASN1_OCTET_STRING_set(text.get(), in(sm2_identity), static_cast<int>(sm2_identity.size())) == 1);
    return text;
}

Signing::Signing(EVP_PKEY* key) : key_(context_of(key)), digest_(digest_with(key_.get()))
{
    if (EVP_DigestSignInit(digest_.get(), nullptr, digest_of(key), nullptr, key) != 1)
        fail("OpenSSL cannot sign with this key");
}

std::string signed_request(EVP_PKEY* key)
{
    const auto request = must(Owned<X509_REQ>(X509_REQ_new()));
    must(X509_REQ_set_pubkey(request.get(), key) == 1);
    const Signing signing(key);
    if (X509_REQ_sign_ctx(request.get(), signing.context()) <= 0)
        fail("a request cannot be signed");
    return encoded(i2d_X509_REQ, request.get());
}

int signature_nid_of(const EVP_PKEY* key)
{
    const auto algorithm = algorithm_of(key);
    if (!algorithm)
        return NID_undef;
    if (is_rsa(*algorithm))
        return NID_sha256WithRSAEncryption;
    return *algorithm == KeyAlgorithm::sm2 ? NID_SM2_with_SM3 : NID_ecdsa_with_SHA256;
}

bool verifies(EVP_PKEY* key, std::string_view bytes, std::string_view signature)
{
    const ForgetsErrors after;
    const auto of_key = context_of(key);
    const auto digest = digest_with(of_key.get());
    return EVP_DigestVerifyInit(digest.get(), nullptr, digest_of(key), nullptr, key) == 1
           && EVP_DigestVerify(digest.get(), in(signature), signature.size(), in(bytes), bytes.size()) == 1;
}

std::string_view signed_part(std::string_view der)
{
    return der.starts_with(der_sequence) ? first_element(content_of(der)) : std::string_view();
}

bool is_signed_by(EVP_PKEY* key, std::string_view der)
{
    auto rest = content_of(der);
    const auto part = take_element(rest);
    const auto algorithm = decoded(d2i_X509_ALGOR, take_element(rest));
    const auto bits = take_element(rest);
    auto signature = content_of(bits);
    // A BIT STRING begins with the count of bits that are too many.
    if (!der.starts_with(der_sequence) || first_element(der) != der || !algorithm || !is_of(key, algorithm.get())
        || !bits.starts_with(der_bit_string) || !signature.starts_with('\0'))
        return false;
    signature.remove_prefix(1);
    return verifies(key, part, signature);
}

}
