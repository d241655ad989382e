// The commonest passwords: the first that anybody guesses.
#pragma once

#include <string_view>

namespace cakey {

// Passwords of fewer than eight characters are in no list: nobody may have one.
bool is_common_password(std::string_view lower_case);

}
