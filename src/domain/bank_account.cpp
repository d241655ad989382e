// Digits, as many as banks use.
#include "domain/bank_account.hpp"

#include "domain/text.hpp"

namespace cakey {

namespace {

constexpr std::size_t shortest = 8;
constexpr std::size_t longest = 32;
constexpr std::size_t shown = 4;

}

std::optional<BankAccount> BankAccount::parse(std::string_view typed)
{
    auto text = key_text(typed);
    std::erase(text, '-');
    if (text.size() < shortest || text.size() > longest || !all_digits(text))
        return std::nullopt;
    return BankAccount(std::move(text));
}

std::string account_end(std::string_view number)
{
    return std::string(number.size() > shown ? number.substr(number.size() - shown) : number);
}

std::string masked_account(std::string_view number) { return "****" + account_end(number); }

}
