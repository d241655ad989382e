// Help is made from the table of keys, so it names what there is.
#include "config_help.hpp"

#include "store/schema.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::string_view flags = R"(
flags:
  --config=FILE  a file of settings, a line each: key = value
  --KEY=VALUE    one setting, before the environment (CAKEY_KEY) and the file
  --help         this
  --version

keys, with their defaults; what each is stands in the example, cakey.conf:
)";

std::string help(Program program, std::string_view usage)
{
    std::string text(usage);
    text += flags;
    for (const auto& key : keys_of(program))
        text += "  " + key.name + (key.by_default ? " = " + *key.by_default : "  (must be set)") + '\n';
    return text;
}

std::string version(std::string_view name)
{
    return std::string(name) + " " CAKEY_VERSION ", built for schema " + std::to_string(schema_version) + ", runs on "
           + std::to_string(oldest_schema) + " and on later ones that do not say otherwise\n";
}

}

std::optional<std::string> told_about_itself(Program program, std::string_view name, std::string_view usage,
                                             const std::vector<std::string>& arguments)
{
    // What stands behind "--" is no flag.
    const auto end = std::ranges::find(arguments, "--");
    if (std::find(arguments.begin(), end, "--help") != end)
        return help(program, usage);
    if (std::find(arguments.begin(), end, "--version") != end)
        return version(name);
    return std::nullopt;
}

}
