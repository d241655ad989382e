// What an RSA modulus gives away, by arithmetic: some milliseconds for one of 4,096 bits.
#include "ca/key_quality.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace cakey::ca {

namespace {

constexpr int fermat_rounds = 110;

using Number = Owned<BIGNUM>;

Number new_number() { return must(Number(BN_new())); }

// By the sieve of Eratosthenes, once.
const std::vector<unsigned>& small_primes()
{
    static const auto primes = [] {
        constexpr unsigned bound = 65536;
        std::vector<bool> is_composite(bound);
        std::vector<unsigned> found;
        for (unsigned number = 2; number < bound; ++number) {
            if (is_composite[number])
                continue;
            found.push_back(number);
            for (auto multiple = std::uint64_t{number} * number; multiple < bound; multiple += number)
                is_composite[multiple] = true;
        }
        return found;
    }();
    return primes;
}

// By as many primes at once as a word holds: dividing the modulus is what takes the time.
bool has_small_factor(const BIGNUM* modulus)
{
    const auto& primes = small_primes();
    for (std::size_t first = 0, last = 0; first < primes.size();) {
        BN_ULONG product = 1;
        while (last < primes.size() && product <= std::numeric_limits<BN_ULONG>::max() / primes[last])
            product *= primes[last++];
        const auto rest = BN_mod_word(modulus, product);
        for (; first < last; ++first)
            if (rest % primes[first] == 0)
                return true;
    }
    return false;
}

// Infineon's primes are a power of 65537 modulo a product of small primes, so the modulus is, too, modulo each of them. By
// chance all seventeen agree for one modulus in 239 million.
bool is_roca(const BIGNUM* modulus)
{
    constexpr std::array<BN_ULONG, 17> primes{11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157};
    for (const auto prime : primes) {
        const auto rest = BN_mod_word(modulus, prime);
        BN_ULONG power = 1;
        do
            power = power * 65537 % prime;
        while (power != 1 && power != rest);
        if (power != rest)
            return false;
    }
    return true;
}

// Newton's way, from above: the greatest number whose square is not greater.
Number root_of(const BIGNUM* square, BN_CTX* context)
{
    auto root = new_number();
    auto next = new_number();
    must(BN_set_bit(next.get(), (BN_num_bits(square) + 1) / 2) == 1);
    do {
        std::swap(root, next);
        must(BN_div(next.get(), nullptr, square, root.get(), context) == 1
             && BN_add(next.get(), next.get(), root.get()) == 1 && BN_rshift1(next.get(), next.get()) == 1);
    } while (BN_cmp(next.get(), root.get()) < 0);
    return root;
}

constexpr std::uint64_t squares_modulo_64 = [] {
    std::uint64_t squares = 0;
    for (std::uint64_t root = 0; root < 64; ++root)
        squares |= std::uint64_t{1} << root * root % 64;
    return squares;
}();

// Four numbers of five need no root.
bool is_square(const BIGNUM* number, BN_CTX* context)
{
    if (BN_is_zero(number))
        return true;
    if ((squares_modulo_64 >> BN_mod_word(number, 64) & 1) == 0)
        return false;
    const auto square = root_of(number, context);
    must(BN_sqr(square.get(), square.get(), context) == 1);
    return BN_cmp(square.get(), number) == 0;
}

// Fermat's way: a modulus is a difference of two squares, and the greater one is near when the primes are near each other.
bool has_close_primes(const BIGNUM* modulus)
{
    const auto context = must(Owned<BN_CTX>(BN_CTX_new()));
    const auto middle = root_of(modulus, context.get());
    const auto rest = new_number();  // middle * middle - modulus
    for (int round = 0; round <= fermat_rounds; ++round) {
        must(BN_sqr(rest.get(), middle.get(), context.get()) == 1 && BN_sub(rest.get(), rest.get(), modulus) == 1);
        if (!BN_is_negative(rest.get()) && is_square(rest.get(), context.get()))
            return true;
        must(BN_add_word(middle.get(), 1) == 1);
    }
    return false;
}

}

std::optional<RequestFlaw> flaw_of_modulus(const BIGNUM* modulus)
{
    if (has_small_factor(modulus))
        return RequestFlaw::small_factor;
    if (is_roca(modulus))
        return RequestFlaw::roca;
    if (has_close_primes(modulus))
        return RequestFlaw::close_primes;
    return std::nullopt;
}

}
