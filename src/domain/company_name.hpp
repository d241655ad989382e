// A company's full name (企业名称).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class CompanyName {
public:
    // 2 to 100 characters of well-formed UTF-8 on one line. Blanks around are taken away.
    static std::optional<CompanyName> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    // Half width, no blanks, upper case: two companies whose names differ only in how they are typed are one.
    std::string normalized() const;
    auto operator<=>(const CompanyName&) const = default;

private:
    explicit CompanyName(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

}
