// Fen from and to the yuan that Alipay and people write.
#include "domain/fen.hpp"

#include <charconv>

namespace cakey {

namespace {

constexpr std::int64_t most_yuan = 100'000'000;

std::optional<std::int64_t> digits(std::string_view text)
{
    std::int64_t value = 0;
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || text.front() == '-' || error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

}

std::optional<Fen> Fen::from_yuan(std::string_view text)
{
    const auto point = text.find('.');
    const auto yuan = digits(text.substr(0, point));
    if (!yuan || *yuan > most_yuan)
        return std::nullopt;
    if (point == std::string_view::npos)
        return Fen(*yuan * 100);

    const auto decimals = text.substr(point + 1);
    const auto fraction = digits(decimals);
    if (!fraction || decimals.size() > 2)
        return std::nullopt;
    return Fen(*yuan * 100 + (decimals.size() == 1 ? *fraction * 10 : *fraction));
}

std::string Fen::yuan() const
{
    const auto size = count_ < 0 ? -count_ : count_;
    const auto cents = std::to_string(size % 100);
    return (count_ < 0 ? "-" : "") + std::to_string(size / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

std::string Fen::grouped() const
{
    auto text = yuan();
    const std::size_t first_digit = count_ < 0 ? 1 : 0;
    for (auto at = text.find('.'); at > first_digit + 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

}
