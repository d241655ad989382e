// Recovery codes, printed and typed.
#include "domain/recovery_code.hpp"

#include "domain/text.hpp"

#include <algorithm>

namespace cakey {

std::string printed_recovery_code(std::string_view base32)
{
    std::string printed;
    for (std::size_t i = 0; i < base32.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            printed += '-';
        printed += base32[i];
    }
    return printed;
}

std::string typed_recovery_code(std::string_view typed)
{
    auto code = key_text(typed);
    std::erase(code, '-');
    const auto fits = [](char c) { return is_upper(c) || (c >= '2' && c <= '7'); };
    return code.size() == 16 && std::ranges::all_of(code, fits) ? code : std::string();
}

}
