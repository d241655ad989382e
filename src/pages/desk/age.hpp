// How long something has waited, in words.
#pragma once

#include <chrono>
#include <string>

namespace cakey::pages {

// "不到 1 分钟", "12 分钟", "3 小时", "2 天": whole units, rounded down; less than nothing counts as nothing.
std::string age_text(std::chrono::microseconds age);

}
