// Reading tab-separated tables.
#include "ctl/table.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace cakey::ctl {

namespace {

std::vector<std::string> columns_of(std::string line)
{
    if (line.ends_with('\r'))
        line.pop_back();
    std::vector<std::string> columns;
    for (std::size_t begin = 0;;) {
        const auto end = line.find('\t', begin);
        columns.push_back(line.substr(begin, end - begin));
        if (end == std::string::npos)
            return columns;
        begin = end + 1;
    }
}

}

std::vector<Row> read_table(const std::string& path, const std::vector<std::string>& needed)
{
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line))
        throw std::runtime_error(path + ": cannot be read, or is empty");
    const auto names = columns_of(line);
    for (const auto& name : needed)
        if (std::ranges::find(names, name) == names.end())
            throw std::runtime_error(path + ":1: there is no column '" + name + "'");

    std::vector<Row> rows;
    for (int number = 2; std::getline(file, line); ++number) {
        if (line.empty())
            continue;
        const auto columns = columns_of(line);
        if (columns.size() != names.size())
            throw std::runtime_error(path + ":" + std::to_string(number) + ": " + std::to_string(columns.size())
                                     + " columns, " + std::to_string(names.size()) + " are named");
        Row row;
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = columns[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

}
