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
    // 2 to 100 characters on one line, of those that names are made of: ideographs (names are written in them:
    // 《企业名称登记管理规定》, article 10), letters and digits of ASCII in half or full width, some punctuation. So nothing
    // invisible, and nothing that passes for another character by its script. Blanks around are taken away, and
    // compatibility forms, as they are copied from a PDF, become plain characters.
    static std::optional<CompanyName> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    // Two names that differ only in how they are typed are one: account_key() of it.
    std::string normalized() const;
    // Two names that read the same have the same one (UTS #39): nobody registers a second one.
    std::string skeleton() const;
    auto operator<=>(const CompanyName&) const = default;

private:
    explicit CompanyName(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

// What an account is found by, from anything that was typed for its name or credit code: compatibility forms folded,
// half width, no blanks, upper case.
std::string account_key(std::string_view typed);

}
