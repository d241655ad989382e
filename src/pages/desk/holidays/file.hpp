// The calendar as a CSV file: 日期, 类型, 名称.
#pragma once

#include "domain/holiday.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cakey::pages::desk {

std::string holidays_file(const std::vector<Holiday>& holidays);
// What the file says, or what is wrong with it, for people. A head is no day.
std::variant<std::vector<Holiday>, std::string> holidays_in(std::string_view content);

// A day of 2000 to 2199, its kind by label or word, a name that is one line and not too long; else what is wrong.
std::variant<Holiday, std::string> holiday_of(std::string_view day, std::string_view kind, std::string_view name);

}
