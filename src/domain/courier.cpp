// Couriers and their tracking numbers.
#include "domain/courier.hpp"

#include "domain/text.hpp"

#include <iterator>

namespace cakey {

namespace {

// The courier's name at the tracking site.
std::string_view tracked_as(Courier courier)
{
    switch (courier) {
    case Courier::sf:
        return "shunfeng";
    case Courier::ems:
        return "ems";
    case Courier::china_post:
        break;
    }
    return "youzhengguonei";
}

bool is_sf(std::string_view text)
{
    if (text.starts_with("SF"))
        return (text.size() == 14 || text.size() == 15) && all_digits(text.substr(2));
    return (text.size() == 12 || text.size() == 15) && all_digits(text);
}

bool is_s10(std::string_view text)
{
    return text.size() == 13 && is_upper(text[0]) && is_upper(text[1]) && all_digits(text.substr(2, 9))
           && is_upper(text[11]) && is_upper(text[12]);
}

bool is_postal(std::string_view text) { return is_s10(text) || (text.size() == 13 && all_digits(text)); }

}

std::optional<std::string> tracking_number(Courier courier, std::string_view typed)
{
    auto text = key_text(typed);
    const bool fits = courier == Courier::sf ? is_sf(text) : is_postal(text);
    return fits ? std::optional(std::move(text)) : std::nullopt;
}

std::string_view form_of_number(Courier courier)
{
    if (courier == Courier::sf)
        return "顺丰单号是 SF 加 12 或 13 位数字，或者 12、15 位数字";
    return "单号是 13 位数字，或者 2 个字母、9 位数字、2 个字母";
}

bool has_doubtful_check_digit(std::string_view number)
{
    if (!is_s10(number))
        return false;
    constexpr int weights[] = {8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (std::size_t i = 0; i < std::size(weights); ++i)
        sum += weights[i] * (number[2 + i] - '0');
    const int check = 11 - sum % 11;
    return number[10] - '0' != (check == 10 ? 0 : check == 11 ? 5 : check);
}

std::string tracking_url(Courier courier, std::string_view number)
{
    return "https://www.kuaidi100.com/chaxun?com=" + std::string(tracked_as(courier)) + "&nu=" + std::string(number);
}

}
