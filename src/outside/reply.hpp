// What a provider said to one call, before anybody reads what it means.
#pragma once

#include "domain/outside.hpp"
#include "outside/http.hpp"
#include "outside/json.hpp"

#include <string>

namespace cakey::outside {

// What is known of a call that no answer was heard to.
inline Heard unanswered(const HttpAnswer& answer) { return answer.sent ? Heard::unknown : Heard::later; }

struct Reply {
    Heard heard = Heard::unknown;
    std::string code;  // the provider's own, for what became of it
    std::string text;  // for operators; without anything personal
    Json content;
};

}
