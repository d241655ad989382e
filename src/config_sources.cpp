// Reading entries of the configuration from flags, the environment and a file.
#include "config_sources.hpp"

#include "config.hpp"

#include <fstream>
#include <string_view>

extern char** environ;

namespace cakey {

namespace {

using Names = std::set<std::string>;

void add(ConfigEntries& entries, const Names& names, const std::string& name, const ConfigEntry& entry)
{
    if (!names.contains(name))
        throw ConfigError(entry.place + ": unknown key '" + name + "'");
    if (!entries.emplace(name, entry).second)
        throw ConfigError(entry.place + ": '" + name + "' is given twice");
}

std::string trimmed(std::string_view text)
{
    constexpr auto blanks = " \t\r";
    const auto begin = text.find_first_not_of(blanks);
    return begin == text.npos ? "" : std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::string variable_of(std::string name)
{
    for (char& letter : name)
        if (letter >= 'a' && letter <= 'z')
            letter = static_cast<char>(letter - 'a' + 'A');
    return "CAKEY_" + name;
}

}

ConfigEntries entries_of_flags(const Names& names, const std::vector<std::string>& arguments, std::string& file,
                               std::vector<std::string>& rest)
{
    ConfigEntries entries;
    auto argument = arguments.begin();
    for (; argument != arguments.end() && *argument != "--"; ++argument) {
        if (!argument->starts_with("--")) {
            rest.push_back(*argument);
            continue;
        }
        const auto equals = argument->find('=');
        const auto flag = argument->substr(0, equals);
        if (equals == argument->npos)
            throw ConfigError(flag + ": write " + flag + "=VALUE");
        const auto value = argument->substr(equals + 1);
        if (flag == "--config")
            file = value;
        else
            add(entries, names, flag.substr(2), {value, flag});
    }
    if (argument != arguments.end())
        rest.insert(rest.end(), argument + 1, arguments.end());
    return entries;
}

ConfigEntries entries_of_environment(const Names& names, const std::map<std::string, std::string>& environment)
{
    ConfigEntries entries;
    for (const auto& name : names) {
        const auto variable = variable_of(name);
        if (const auto found = environment.find(variable); found != environment.end())
            add(entries, names, name, {found->second, variable});
    }
    return entries;
}

ConfigEntries entries_of_file(const Names& names, const std::string& path)
{
    std::ifstream file(path);
    if (!file)
        throw ConfigError(path + ": cannot be read");

    ConfigEntries entries;
    std::string text;
    for (int number = 1; std::getline(file, text); ++number) {
        const auto place = path + ':' + std::to_string(number);
        const auto line = trimmed(text);
        if (line.empty() || line.front() == '#')
            continue;
        const auto equals = line.find('=');
        if (equals == line.npos)
            throw ConfigError(place + ": this is not 'key = value'");
        add(entries, names, trimmed(line.substr(0, equals)), {trimmed(line.substr(equals + 1)), place});
    }
    return entries;
}

std::map<std::string, std::string> environment_variables()
{
    std::map<std::string, std::string> variables;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        const auto equals = text.find('=');
        variables.emplace(text.substr(0, equals), equals == text.npos ? "" : text.substr(equals + 1));
    }
    return variables;
}

}
