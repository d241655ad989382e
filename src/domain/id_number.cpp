// The checks of GB 11643-1999.
#include "domain/id_number.hpp"

#include "domain/text.hpp"

namespace cakey {

namespace {

constexpr std::size_t size = 18;

unsigned number(std::string_view digits)
{
    unsigned value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

// The first two digits, GB/T 2260.
bool is_province(unsigned code)
{
    return (code >= 11 && code <= 15) || (code >= 21 && code <= 23) || (code >= 31 && code <= 37)
           || (code >= 41 && code <= 46) || (code >= 50 && code <= 54) || (code >= 61 && code <= 65) || code == 71
           || (code >= 81 && code <= 83);
}

Date birth_date(std::string_view text)
{
    return {std::chrono::year(static_cast<int>(number(text.substr(6, 4)))),
            std::chrono::month(number(text.substr(10, 2))), std::chrono::day(number(text.substr(12, 2)))};
}

char check_character(std::string_view text)
{
    constexpr unsigned weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    unsigned sum = 0;
    for (std::size_t i = 0; i + 1 < size; ++i)
        sum += weights[i] * number(text.substr(i, 1));
    return "10X98765432"[sum % 11];
}

}

std::optional<IdNumber> IdNumber::parse(std::string_view typed, Date today)
{
    auto text = key_text(typed);
    if (text.size() != size || !all_digits(std::string_view(text).substr(0, size - 1)))
        return std::nullopt;
    if (text.front() != '9' && !is_province(number(std::string_view(text).substr(0, 2))))
        return std::nullopt;
    const auto birth = birth_date(text);
    if (!birth.ok() || birth > today || text.back() != check_character(text))
        return std::nullopt;
    return IdNumber(std::move(text));
}

std::string masked_id(std::string_view id_number)
{
    constexpr std::size_t head = 3;
    constexpr std::size_t tail = 4;
    if (id_number.size() <= head + tail)
        return std::string(id_number);
    return std::string(id_number.substr(0, head)) + std::string(id_number.size() - head - tail, '*')
           + std::string(id_number.substr(id_number.size() - tail));
}

}
