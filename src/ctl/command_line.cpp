#include "ctl/command_line.hpp"

#include <stdexcept>
#include <string_view>

namespace cakey::ctl {

CommandLine command_line(const std::vector<std::string>& arguments)
{
    constexpr std::string_view head = "--head";
    CommandLine line;
    auto argument = arguments.begin();
    for (; argument != arguments.end() && *argument != "--"; ++argument) {
        if (argument->starts_with(std::string(head) + '='))
            line.head = argument->substr(head.size() + 1);
        else if (*argument == head && argument + 1 != arguments.end())
            line.head = *++argument;
        else if (*argument == head)
            throw std::runtime_error("--head wants a file");
        else
            (argument->starts_with("--") ? line.flags : line.words).push_back(*argument);
    }
    if (argument != arguments.end())
        line.words.insert(line.words.end(), argument + 1, arguments.end());
    return line;
}

}
