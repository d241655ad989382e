// Which browser somebody uses.
#pragma once

#include <string>
#include <string_view>

namespace cakey::web {

class Request;

// The User-Agent, at most 200 characters of it. Browsers send ASCII; whatever else comes is left out.
std::string browser_of(const Request& request);

// "Chrome，Windows"; "其他浏览器" for what is not recognised. For display only: anybody can send any User-Agent.
std::string browser_words(std::string_view user_agent);

}
