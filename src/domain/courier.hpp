// The couriers that bring the goods, and their tracking numbers.
#pragma once

#include "base/word.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

enum class Courier { sf, ems, china_post };

inline constexpr std::array couriers{Courier::sf, Courier::ems, Courier::china_post};

template <>
inline constexpr auto words<Courier> = WordTable<Courier, 3>{
    {{Courier::sf, "sf"}, {Courier::ems, "ems"}, {Courier::china_post, "china_post"}}};

template <>
inline constexpr auto labels<Courier> = WordTable<Courier, 3>{{
    {Courier::sf, "顺丰速运"},
    {Courier::ems, "EMS"},
    {Courier::china_post, "邮政快递包裹"},
}};

// The number as the courier writes it, or nothing if it cannot be one of this courier's. Full width, blanks and lower
// case are mended first. SF: SF and 12 or 13 digits, or 12 or 15 digits; EMS and China Post: 13 digits, or UPU S10 (two
// letters, nine digits, two letters).
std::optional<std::string> tracking_number(Courier courier, std::string_view typed);

// That form in words.
std::string_view form_of_number(Courier courier);

// The ninth digit of an S10 number is not what UPU S10 says: worth a warning, no refusal. Never for other forms.
bool has_doubtful_check_digit(std::string_view number);

// Where anybody can follow the parcel. SF asks there for the last four digits of a phone number.
std::string tracking_url(Courier courier, std::string_view number);

}
