// Layouts and parts are put in as text, so that all of a page shares one set of fields and is escaped in its context.
#include "web/view_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cakey::web {

namespace {

constexpr std::string_view first_line = "{{%AUTOESCAPE context=\"HTML\"}}\n";
constexpr std::string_view parts = "parts/";
constexpr std::string_view fields = "parts/fields/";
constexpr int most_depth = 8;

std::runtime_error broken(const std::string& name, const std::string& why)
{
    return std::runtime_error("the view " + name + ".tpl " + why);
}

std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file)
        throw std::runtime_error("the view " + path.string() + " cannot be read");
    return text;
}

// Lines are indented for whoever reads the views. That they end stays: between words it is a space.
std::string unindented(std::string_view text)
{
    std::string lines;
    lines.reserve(text.size());
    bool is_begun = false;
    for (const char c : text) {
        if (!is_begun && c == ' ')
            continue;
        lines += c;
        is_begun = c != '\n';
    }
    return lines;
}

bool is_layout(std::string_view name) { return name == "layout" || name.ends_with("/layout"); }

// A field's modifiers stand behind its name: {{NAME:none}} would turn escaping off.
bool turns_escaping_off(std::string_view text)
{
    for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2))
        if (text.substr(at, text.find("}}", at) - at).find(":none") != std::string_view::npos)
            return true;
    return false;
}

bool is_field(std::string_view marker) { return marker.ends_with(field_suffix); }

// {{>PAGER}} is parts/pager.tpl.
std::string part_named(std::string_view marker)
{
    std::string name(parts);
    for (const char c : marker)
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
}

}

ViewFiles::ViewFiles(const std::string& directory)
{
    const std::filesystem::path root(directory);
    if (!std::filesystem::is_directory(root))
        throw std::runtime_error("there is no folder of views at " + directory);

    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".tpl")
            continue;
        const auto name = entry.path().lexically_relative(root).replace_extension().generic_string();
        auto text = read(entry.path());
        if (!text.starts_with(first_line))
            throw broken(name, "does not begin with the AUTOESCAPE line");
        if (turns_escaping_off(text))
            throw broken(name, "turns escaping off");
        texts_[name] = unindented(text.substr(first_line.size()));
    }
    // A part that no view uses yet is looked at too.
    for (const auto& [name, text] : texts_)
        if (!is_layout(name))
            with_parts(name, nullptr, 0);
}

void ViewFiles::require(std::string_view names) const
{
    while (!names.empty()) {
        const auto end = std::min(names.find('\n'), names.size());
        if (const auto name = names.substr(0, end); texts_.find(name) == texts_.end())
            throw broken(std::string(name), "is missing");
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

std::vector<std::string> ViewFiles::views() const
{
    std::vector<std::string> names;
    for (const auto& [name, text] : texts_)
        if (!is_layout(name) && (!name.starts_with(parts) || name.starts_with(fields)))
            names.push_back(name);
    return names;
}

std::string ViewFiles::whole(const std::string& view) const
{
    const auto content = with_parts(view, nullptr, 0);
    const auto layout = layout_of(view);
    if (layout.empty())
        return std::string(first_line) + content;
    if (texts_.find(layout)->second.find("{{>CONTENT}}") == std::string::npos)
        throw broken(layout, "has no {{>CONTENT}}");
    return std::string(first_line) + with_parts(layout, &content, 0);
}

std::string ViewFiles::layout_of(std::string_view view) const
{
    if (view.starts_with(parts))
        return {};
    for (auto folder = view.rfind('/'); folder != std::string_view::npos; folder = view.rfind('/', folder - 1)) {
        auto nearest = std::string(view.substr(0, folder)) + "/layout";
        if (texts_.find(nearest) != texts_.end())
            return nearest;
    }
    return texts_.find("layout") == texts_.end() ? std::string() : "layout";
}

std::string ViewFiles::with_parts(const std::string& name, const std::string* content, int depth) const
{
    const auto found = texts_.find(name);
    if (found == texts_.end())
        throw broken(name, "is missing");
    if (depth > most_depth)
        throw broken(name, "contains itself");

    std::string whole;
    std::string_view rest = found->second;
    for (auto at = rest.find("{{>"); at != std::string_view::npos; at = rest.find("{{>")) {
        const auto end = rest.find("}}", at);
        if (end == std::string_view::npos)
            throw broken(name, "has an open {{>");
        const auto marker = rest.substr(at + 3, end - at - 3);
        whole += rest.substr(0, is_field(marker) ? end + 2 : at);
        if (!is_field(marker))
            whole += content && marker == "CONTENT" ? *content : with_parts(part_named(marker), content, depth + 1);
        rest.remove_prefix(end + 2);
    }
    return whole += rest;
}

}
