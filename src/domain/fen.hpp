// Money: a whole number of fen (分), a hundredth of a yuan.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

class Fen {
public:
    constexpr Fen() = default;
    constexpr explicit Fen(std::int64_t count) : count_(count) {}

    // Yuan as the outside writes them: "200", "200.5" and "200.50" are equal; at most two decimals,
    // no sign, at most 100,000,000 yuan (Alipay's bound). Anything else gives nothing.
    static std::optional<Fen> from_yuan(std::string_view text);

    constexpr std::int64_t count() const { return count_; }
    std::string yuan() const;     // "1200.50", always two decimals, as Alipay wants it
    std::string grouped() const;  // "1,200.50", for people

    constexpr auto operator<=>(const Fen&) const = default;
    constexpr Fen operator+(Fen other) const { return Fen(count_ + other.count_); }
    constexpr Fen operator-(Fen other) const { return Fen(count_ - other.count_); }
    constexpr Fen operator*(std::int64_t times) const { return Fen(count_ * times); }
    constexpr Fen& operator+=(Fen other) { return *this = *this + other; }

private:
    std::int64_t count_ = 0;
};

}
