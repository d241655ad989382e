// A bank account's number, a company's or a person's.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cakey {

class BankAccount {
public:
    // 8 to 32 digits: banks number companies' accounts as they like, so there is no check digit. Full width, blanks and
    // hyphens are mended first.
    static std::optional<BankAccount> parse(std::string_view typed);

    const std::string& text() const { return text_; }
    auto operator<=>(const BankAccount&) const = default;

private:
    explicit BankAccount(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

std::string account_end(std::string_view number);     // "6789"
std::string masked_account(std::string_view number);  // "****6789": how long it is is not told

}
