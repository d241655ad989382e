#include "ctl/findings.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace cakey::ctl {

namespace {

std::string text_of(const Findings& value)
{
    return value.is_null() ? "-" : value.is_string() ? value.get<std::string>() : value.dump();
}

void print_table(const Findings& rows, const std::string& indent, std::ostream& out)
{
    if (rows.empty()) {
        out << indent << "none\n";
        return;
    }
    std::vector<std::vector<std::string>> lines(1);
    for (const auto& [name, value] : rows.front().items())
        lines.front().push_back(name);
    for (const auto& row : rows) {
        lines.emplace_back();
        for (const auto& value : row)
            lines.back().push_back(text_of(value));
    }
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    for (const auto& line : lines) {
        auto text = indent;
        for (std::size_t i = 0; i < line.size(); ++i)
            text += line[i] + std::string(widths[i] + 2 - line[i].size(), ' ');
        out << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }
}

}

void print_lines(const std::string& said, int status, std::ostream& out)
{
    auto lines = Findings::array();
    std::istringstream stream(said);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    print({{"status", status}, {"lines", lines}}, true, out);
}

void print(const Findings& findings, bool as_json, std::ostream& out)
{
    if (as_json) {
        out << findings.dump(2) << '\n';
        return;
    }
    if (findings.is_array())
        return print_table(findings, "", out);
    for (const auto& [name, value] : findings.items()) {
        if (!value.is_array()) {
            out << name << ": " << text_of(value) << '\n';
            continue;
        }
        out << name << ":\n";
        print_table(value, "  ", out);
    }
}

}
