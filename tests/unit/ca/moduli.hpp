// RSA keys that no key tool should make, put together from primes of our choice.
#pragma once

#include "ca/keys.hpp"
#include "ca/openssl.hpp"

#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <vector>

namespace cakey::ca::bad {

using Number = Owned<BIGNUM>;
using Primes = std::vector<Number>;

inline Number number(BN_ULONG value)
{
    auto made = must(Number(BN_new()));
    must(BN_set_word(made.get(), value) == 1);
    return made;
}

inline Number product(const Primes& factors, BN_ULONG less)
{
    const auto context = must(Owned<BN_CTX>(BN_CTX_new()));
    auto made = number(1);
    for (const auto& factor : factors) {
        const auto one = must(Number(BN_dup(factor.get())));
        must(BN_sub_word(one.get(), less) == 1 && BN_mul(made.get(), made.get(), one.get(), context.get()) == 1);
    }
    return made;
}

// One that is `rest` modulo `modulus`, if these are given.
inline Number prime(int bits, const BIGNUM* modulus = nullptr, const BIGNUM* rest = nullptr)
{
    auto made = number(0);
    must(BN_generate_prime_ex(made.get(), bits, 0, modulus, rest, nullptr) == 1);
    return made;
}

// With the exponent 65537; it signs as any other.
inline Owned<EVP_PKEY> key_of(const Primes& primes)
{
    const auto context = must(Owned<BN_CTX>(BN_CTX_new()));
    const auto modulus = product(primes, 0);
    const auto exponent = number(65537);
    const auto secret = must(Number(BN_mod_inverse(nullptr, exponent.get(), product(primes, 1).get(), context.get())));
    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> parts(OSSL_PARAM_BLD_new(),
                                                                                OSSL_PARAM_BLD_free);
    must(OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) == 1
         && OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) == 1
         && OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_D, secret.get()) == 1);
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> params(OSSL_PARAM_BLD_to_param(parts.get()),
                                                                         OSSL_PARAM_free);
    const auto maker = must(Owned<EVP_PKEY_CTX>(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr)));
    EVP_PKEY* made = nullptr;
    must(EVP_PKEY_fromdata_init(maker.get()) == 1
         && EVP_PKEY_fromdata(maker.get(), &made, EVP_PKEY_KEYPAIR, params.get()) == 1);
    return Owned<EVP_PKEY>(made);
}

// Of 2,048 bits exactly, whatever the primes give.
template <class Draw>
Owned<EVP_PKEY> key_of_right_size(Draw draw)
{
    for (;;)
        if (auto key = key_of(draw()); EVP_PKEY_get_bits(key.get()) == 2048)
            return key;
}

inline Primes primes_of(Number one, Number other)
{
    Primes primes;
    primes.push_back(std::move(one));
    primes.push_back(std::move(other));
    return primes;
}

inline Owned<EVP_PKEY> key_with_small_factor()
{
    return key_of_right_size([] {
        auto primes = primes_of(prime(1016), prime(1016));
        primes.push_back(number(65521));  // the greatest prime of 16 bits
        return primes;
    });
}

// As Infineon's library made them: each prime is a power of 65537 modulo the product of the first small primes.
inline Owned<EVP_PKEY> roca_key()
{
    Primes small;
    for (const BN_ULONG one :
         {2,  3,  5,  7,  11, 13,  17,  19,  23,  29,  31,  37,  41,  43,  47,  53,  59,  61,  67, 71,
          73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167})
        small.push_back(number(one));
    const auto modulus = product(small, 0);
    const auto draw = [&] {
        const auto context = must(Owned<BN_CTX>(BN_CTX_new()));
        const auto power = number(0);
        const auto rest = number(0);
        must(BN_rand(power.get(), 60, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
             && BN_mod_exp(rest.get(), number(65537).get(), power.get(), modulus.get(), context.get()) == 1);
        return prime(1024, modulus.get(), rest.get());
    };
    return key_of_right_size([&] { return primes_of(draw(), draw()); });
}

// The second prime is the next one after the first.
inline Owned<EVP_PKEY> key_with_close_primes()
{
    return key_of_right_size([] {
        auto one = prime(1024);
        auto other = must(Number(BN_dup(one.get())));
        const auto context = must(Owned<BN_CTX>(BN_CTX_new()));
        do
            must(BN_add_word(other.get(), 2) == 1);
        while (BN_check_prime(other.get(), context.get(), nullptr) != 1);
        return primes_of(std::move(one), std::move(other));
    });
}

}
