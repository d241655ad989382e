// A landline number of mainland China: area code, number, and an extension if there is one.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class Landline {
public:
    // 0 and two or three digits, an optional hyphen, seven or eight digits that begin with 2 to 9, and perhaps a hyphen
    // and up to six digits. Full width and blanks are mended first; hyphens stay as typed.
    static std::optional<Landline> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    auto operator<=>(const Landline&) const = default;

private:
    explicit Landline(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
