// The unified social credit code (统一社会信用代码) of a company, GB 32100-2015.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class CreditCode {
public:
    // 18 characters of the standard's alphabet with the right check character. Full width, blanks and lower case are
    // mended first.
    static std::optional<CreditCode> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    auto operator<=>(const CreditCode&) const = default;

private:
    explicit CreditCode(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
