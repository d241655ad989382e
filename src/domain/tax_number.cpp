// Taxpayer's numbers, new and old.
#include "domain/tax_number.hpp"

#include "domain/credit_code.hpp"
#include "domain/id_number.hpp"
#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

namespace {

// A sole trader's age is not asked here: the check character says enough about a typing error.
constexpr Date any_day = std::chrono::year::max() / 12 / 31;

bool is_legacy_form(std::string_view text)
{
    return (text.size() == 15 || text.size() == 17 || text.size() == 20)
           && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_upper(c); });
}

}

std::optional<TaxNumber> TaxNumber::parse(std::string_view typed)
{
    auto text = key_text(typed);
    if (!is_legacy_form(text) && !CreditCode::parse(text) && !IdNumber::parse(text, any_day))
        return std::nullopt;
    return TaxNumber(std::move(text));
}

}
