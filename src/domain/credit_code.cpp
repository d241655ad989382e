// The check of GB 32100-2015 (with amendment 1 of 2016).
#include "domain/credit_code.hpp"

#include "domain/text.hpp"

namespace cakey {

namespace {

// Without I, O, S, V and Z; a character's value is its place.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t size = 18;

}

std::optional<CreditCode> CreditCode::parse(std::string_view typed)
{
    auto text = key_text(typed);
    if (text.size() != size || text.find_first_not_of(alphabet) != std::string::npos)
        return std::nullopt;

    std::size_t sum = 0;
    std::size_t weight = 1;  // 3 to the power of the place, modulo 31
    for (std::size_t i = 0; i + 1 < size; ++i) {
        sum += alphabet.find(text[i]) * weight;
        weight = weight * 3 % alphabet.size();
    }
    // A sum of 0 modulo 31 has the check character 0, not the 31st.
    const auto check = (alphabet.size() - sum % alphabet.size()) % alphabet.size();
    if (text.back() != alphabet[check])
        return std::nullopt;
    return CreditCode(std::move(text));
}

}
