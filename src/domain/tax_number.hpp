// The taxpayer's number (纳税人识别号) on an invoice.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class TaxNumber {
public:
    // 18 characters: a credit code or, for sole traders, a resident identity number, with the right check character.
    // 15, 17 or 20 letters and digits: the forms from before 2015. Full width, blanks and lower case are mended first.
    static std::optional<TaxNumber> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    bool is_legacy() const { return text_.size() != 18; }  // cannot be checked: people are warned
    auto operator<=>(const TaxNumber&) const = default;

private:
    explicit TaxNumber(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
