// Enumerators and their words: how states, kinds and roles are written in the database, in addresses and in logs.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace cakey {

template <class Enum, std::size_t count>
using WordTable = std::array<std::pair<Enum, std::string_view>, count>;

// Specialised beside each enumeration: a WordTable with one row per enumerator.
template <class Enum>
inline constexpr auto words = WordTable<Enum, 0>{};

template <class Enum>
concept Worded = words<Enum>
.size() > 0;

template <Worded Enum>
constexpr std::string_view word(Enum value)
{
    for (const auto& [enumerator, text] : words<Enum>)
        if (enumerator == value)
            return text;
    return "";
}

// Likewise beside enumerations that people see: what the interface calls each, in the manual's words.
template <class Enum>
inline constexpr auto labels = WordTable<Enum, 0>{};

template <class Enum>
requires(labels<Enum>.size() > 0) constexpr std::string_view label(Enum value)
{
    for (const auto& [enumerator, text] : labels<Enum>)
        if (enumerator == value)
            return text;
    return "";
}

// Nothing when no enumerator is called that.
template <Worded Enum>
constexpr std::optional<Enum> from_word(std::string_view text)
{
    for (const auto& [enumerator, known] : words<Enum>)
        if (known == text)
            return enumerator;
    return std::nullopt;
}

}
