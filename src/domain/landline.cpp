// Landline numbers as people type them.
#include "domain/landline.hpp"

#include "domain/text.hpp"

namespace cakey {

namespace {

bool is_extension(std::string_view text)
{
    return text.empty() || (text[0] == '-' && text.size() >= 2 && text.size() <= 7 && all_digits(text.substr(1)));
}

// What follows the area code, without the hyphen between.
bool is_number(std::string_view text)
{
    const auto digits = text.substr(0, text.find('-'));
    return (digits.size() == 7 || digits.size() == 8) && all_digits(digits) && digits[0] >= '2'
           && is_extension(text.substr(digits.size()));
}

}

std::optional<Landline> Landline::parse(std::string_view typed)
{
    auto text = key_text(typed);
    for (const std::size_t area : {3, 4}) {
        if (text.size() <= area || text[0] != '0' || !all_digits(std::string_view(text).substr(0, area)))
            return std::nullopt;
        if (is_number(std::string_view(text).substr(text[area] == '-' ? area + 1 : area)))
            return Landline(std::move(text));
    }
    return std::nullopt;
}

}
