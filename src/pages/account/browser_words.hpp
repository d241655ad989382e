// A User-Agent in words that people know.
#pragma once

#include <string>
#include <string_view>

namespace cakey::pages {

// "Chrome，Windows"; "其他浏览器" for what is not recognised. For display only: anybody can send any User-Agent.
std::string browser_words(std::string_view user_agent);

}
