// The commonest passwords: the first that anybody guesses.
#pragma once

#include <string_view>

namespace cakey {

// Whether it is among the 10,000 commonest, or was earlier (data/README.md names the lists). Those of fewer than eight characters are
// not looked for: nobody may have one.
bool is_common_password(std::string_view lower_case);

}
