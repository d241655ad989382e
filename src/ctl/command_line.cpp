#include "ctl/command_line.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace cakey::ctl {

namespace {

constexpr std::string_view plain[] = {"--force", "--json", "--yes"};
constexpr std::string_view with_file = "--head";

}

std::string CommandLine::value_of(const std::string& name) const
{
    const auto found = switches.find(name);
    return found == switches.end() ? "" : found->second;
}

CommandLine command_line(const std::vector<std::string>& arguments)
{
    CommandLine line;
    auto argument = arguments.begin();
    for (; argument != arguments.end() && *argument != "--"; ++argument) {
        const auto name = argument->substr(0, argument->find('='));
        if (name == with_file && name.size() < argument->size())
            line.switches[name] = argument->substr(name.size() + 1);
        else if (name == with_file && argument + 1 != arguments.end())
            line.switches[name] = *++argument;
        else if (name == with_file)
            throw std::runtime_error(name + " wants a file");
        else if (std::ranges::find(plain, *argument) != std::end(plain))
            line.switches[name];
        else
            (argument->starts_with("--") ? line.flags : line.words).push_back(*argument);
    }
    if (argument != arguments.end())
        line.words.insert(line.words.end(), argument + 1, arguments.end());
    return line;
}

}
