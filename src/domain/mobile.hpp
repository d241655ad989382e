// A mobile phone number of mainland China.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class Mobile {
public:
    // 11 digits that begin with 13 to 19. Full width, blanks, hyphens and a leading +86, 86 or 0086 are mended first.
    static std::optional<Mobile> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    std::string masked() const;  // "138****8000"
    auto operator<=>(const Mobile&) const = default;

private:
    explicit Mobile(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
