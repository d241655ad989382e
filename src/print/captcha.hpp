// The picture (验证码) that a person reads and a simple program does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cakey::print {

// Without what looks alike when bent: 0 O Q D, 1 I, 2 Z, 5 S, 6 G, 8 B, U V.
inline constexpr std::string_view captcha_alphabet = "ACEFHJKLMNPRTWXY3479";
inline constexpr int captcha_length = 5;

// A PNG of 160 by 56 pixels that shows the answer. The same seed gives the same picture: draw it as the answer is
// drawn, from a source nobody can guess.
std::string captcha_png(std::string_view answer, std::uint32_t seed);

}
