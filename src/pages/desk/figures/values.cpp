// Values in words.
#include "pages/desk/figures/values.hpp"

#include "domain/fen.hpp"

#include <cstdlib>

namespace cakey::pages::desk {

namespace {

std::string time_text(std::int64_t seconds)
{
    if (seconds < 60)
        return std::to_string(seconds) + " 秒";
    const auto minutes = seconds / 60, hours = minutes / 60, days = hours / 24;
    std::string text;
    const auto add = [&](std::int64_t count, const char* unit) {
        if (count > 0)
            text += (text.empty() ? "" : " ") + std::to_string(count) + unit;
    };
    add(days, " 天");
    add(hours % 24, " 小时");
    add(minutes % 60, " 分");
    return text;
}

std::string percent_text(std::int64_t tenths)
{
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

}

std::string shown(FigureValue value, FigureUnit unit)
{
    if (!value)
        return "—";
    switch (unit) {
    case FigureUnit::fen:
        return (*value < 0 ? "−¥" : "¥") + Fen(std::abs(*value)).grouped();
    case FigureUnit::seconds:
        return time_text(*value);
    case FigureUnit::tenths_of_percent:
        return percent_text(*value);
    default:
        return std::to_string(*value);
    }
}

std::string written(FigureValue value, FigureUnit unit)
{
    if (!value)
        return {};
    switch (unit) {
    case FigureUnit::fen:
        return (*value < 0 ? "-" : "") + Fen(std::abs(*value)).yuan();
    case FigureUnit::seconds:
        return std::to_string(*value / 60);
    case FigureUnit::tenths_of_percent:
        return percent_text(*value);
    default:
        return std::to_string(*value);
    }
}

}
