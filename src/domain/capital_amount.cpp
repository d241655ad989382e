// In groups of four digits, as the language counts.
#include "domain/capital_amount.hpp"

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace cakey {

namespace {

constexpr std::array<const char*, 10> digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<const char*, 4> places{"仟", "佰", "拾", ""};
constexpr std::array<const char*, 3> groups{"亿", "万", ""};
constexpr std::int64_t too_much = 100'000'000'000;

// What was skipped shows as one 零, when something follows and something came before.
class Words {
public:
    void skip() { skipped_ = !text_.empty(); }
    void put(std::int64_t digit, const char* unit)
    {
        if (std::exchange(skipped_, false))
            text_ += digits[0];
        text_.append(digits[static_cast<std::size_t>(digit)]).append(unit);
    }
    void end(const char* unit) { text_ += unit; }
    bool empty() const { return text_.empty(); }
    std::string text() && { return std::move(text_); }

private:
    std::string text_;
    bool skipped_ = false;
};

void put_group(Words& words, std::int64_t group, const char* name)
{
    std::int64_t unit = 1000;
    for (const auto* place : places) {
        if (const auto digit = group / unit % 10)
            words.put(digit, place);
        else
            words.skip();
        unit /= 10;
    }
    if (group > 0)
        words.end(name);
}

}

std::string in_capitals(Fen amount)
{
    const auto count = std::abs(amount.count());
    if (count >= too_much)
        throw std::out_of_range("no amount in words beyond 999,999,999.99");
    const auto yuan = count / 100, jiao = count / 10 % 10, fen = count % 10;

    Words words;
    std::int64_t unit = 100'000'000;
    for (const auto* group : groups) {
        put_group(words, yuan / unit % 10'000, group);
        unit /= 10'000;
    }
    if (yuan > 0)
        words.end("圆");
    if (jiao > 0)
        words.put(jiao, "角");
    else
        words.skip();
    if (fen > 0)
        words.put(fen, "分");
    else
        words.end(words.empty() ? "零圆整" : "整");
    return (amount.count() < 0 ? "负" : "") + std::move(words).text();
}

}
