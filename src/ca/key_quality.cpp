// Keys by their kind. What OpenSSL checks of each anyway comes last: it says only that something is wrong.
#include "ca/key_quality.hpp"

#include "ca/keys.hpp"

#include <openssl/core_names.h>

namespace cakey::ca {

namespace {

constexpr BN_ULONG usual_exponent = 65537;

Owned<BIGNUM> number_in(const EVP_PKEY* key, const char* name)
{
    BIGNUM* found = nullptr;
    must(EVP_PKEY_get_bn_param(key, name, &found) == 1);
    return Owned<BIGNUM>(found);
}

std::optional<RequestFlaw> flaw_of_rsa(const EVP_PKEY* key)
{
    if (!algorithm_of(key))
        return RequestFlaw::key_size;
    if (!BN_is_word(number_in(key, OSSL_PKEY_PARAM_RSA_E).get(), usual_exponent))
        return RequestFlaw::exponent;
    return flaw_of_modulus(number_in(key, OSSL_PKEY_PARAM_RSA_N).get());
}

// Written out, a curve passes by its name; only this tells. Whoever gets such a certificate would have to trust the
// numbers in it, and refuses it.
bool is_written_out(const EVP_PKEY* key)
{
    int is = 1;
    return EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &is) != 1 || is != 0;
}

// SEC 1 section 2.3.3: 04 stands in front of both coordinates.
bool is_uncompressed(const X509_PUBKEY* written)
{
    const unsigned char* point = nullptr;
    int size = 0;
    return X509_PUBKEY_get0_param(nullptr, &point, &size, nullptr, written) == 1 && size > 0 && point[0] == 4;
}

std::optional<RequestFlaw> flaw_of_curve(const EVP_PKEY* key, const X509_PUBKEY* written)
{
    if (is_written_out(key))
        return RequestFlaw::explicit_curve;
    if (!algorithm_of(key))
        return RequestFlaw::curve;
    if (!is_uncompressed(written))
        return RequestFlaw::compressed_point;
    return std::nullopt;
}

bool is_sound(EVP_PKEY* key)
{
    const auto context = must(Owned<EVP_PKEY_CTX>(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)));
    return EVP_PKEY_public_check(context.get()) == 1;
}

}

std::optional<RequestFlaw> flaw_of(X509_PUBKEY* written)
{
    const ForgetsErrors after;
    EVP_PKEY* const key = X509_PUBKEY_get0(written);
    if (!key)
        return RequestFlaw::key_unreadable;
    std::optional<RequestFlaw> flaw;
    if (EVP_PKEY_is_a(key, "RSA"))
        flaw = flaw_of_rsa(key);
    else if (EVP_PKEY_is_a(key, "EC") || EVP_PKEY_is_a(key, "SM2"))
        flaw = flaw_of_curve(key, written);
    else
        flaw = RequestFlaw::key_kind;
    if (!flaw && !is_sound(key))
        flaw = RequestFlaw::bad_key;
    return flaw;
}

}
