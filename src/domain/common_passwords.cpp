// The commonest passwords: data/*_passwords.txt, of which the build takes those that are long enough.
#include "domain/common_passwords.hpp"

namespace cakey {

namespace {

// Lines in the order of bytes: one read-only piece of the program, shared by its processes, with nothing to set up.
constexpr std::string_view passwords =
#include "domain/common_passwords.inc"
    ;

}

bool is_common_password(std::string_view lower_case)
{
    std::size_t begin = 0;
    std::size_t end = passwords.size();
    while (begin < end) {
        const auto middle = begin + (end - begin) / 2;
        const auto line = passwords.substr(0, middle).rfind('\n') + 1;  // 0 where there is none before
        const auto line_end = passwords.find('\n', middle);
        const auto password = passwords.substr(line, line_end - line);
        if (password == lower_case)
            return true;
        if (password < lower_case)
            begin = line_end + 1;
        else
            end = line;
    }
    return false;
}

}
