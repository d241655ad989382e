// The resident identity number (居民身份证号) of a person, GB 11643-1999.
#pragma once

#include "base/clock.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class IdNumber {
public:
    // 18 characters with a known province (or 9: a foreigner's permanent residence card, since 2023), a real birth date
    // not after `today`, and the right check character. Full width, blanks and a small x are mended first.
    static std::optional<IdNumber> parse(std::string_view typed, Date today);

    const std::string& text() const { return text_; }
    auto operator<=>(const IdNumber&) const = default;

private:
    explicit IdNumber(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

std::string masked_id(std::string_view id_number);  // "320***********1234"

}
