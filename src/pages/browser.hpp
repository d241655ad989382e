// Which browser somebody signed in with, as the list of sessions shows it.
#pragma once

#include "web/request.hpp"

#include <string>

namespace cakey::pages {

// The User-Agent, at most 200 characters of it. Browsers send ASCII; whatever else comes is left out.
inline std::string browser_of(const web::Request& request)
{
    std::string text(request.header("User-Agent"));
    std::erase_if(text, [](char c) { return c < ' ' || c > '~'; });
    if (text.size() > 200)
        text.resize(200);
    return text;
}

}
