// By rows or by names.
#include "domain/request_batch.hpp"

#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "base/zip_files.hpp"
#include "domain/text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace cakey {

namespace {

constexpr std::array<std::string_view, 3> columns = {"订单编号", "证书", "证书请求"};
constexpr std::array<std::string_view, 5> endings = {".p10", ".csr", ".pem", ".req", ".der"};
constexpr std::size_t longest_place = 80;  // bytes shown
constexpr std::size_t largest_request = 64 * 1024;

// To be shown in one line.
std::string plain(std::string_view text)
{
    auto line = in_one_line(text);
    std::erase_if(line, [](char c) { return c >= 0 && c < ' '; });
    return std::string(cut(line, longest_place));
}

int line_number(std::string_view text) { return whole_number<int>(trimmed(half_width(text))).value_or(0); }

BatchLine line_of(const CsvTable::Row& row)
{
    BatchLine line{.place = "第 " + std::to_string(row.line) + " 行", .order_number = {}, .request = {}};
    if (row.cells.empty()) {
        line.verdict = BatchVerdict::no_row;
        return line;
    }
    line.order_number = plain(key_text(row.cells[0]));
    line.line = line_number(row.cells[1]);
    line.request = row.cells[2];
    return line;
}

// "folder/2026112300000001-2.p10"
BatchLine line_of(ZipFile file)
{
    BatchLine line{.place = plain(file.name), .order_number = {}, .request = {}};
    auto name = std::string_view(file.name);
    name.remove_prefix(std::min(name.rfind('/') + 1, name.size()));
    const auto ending = lower_ascii(std::string(name.substr(std::min(name.rfind('.'), name.size()))));
    name = name.substr(0, name.size() - ending.size());
    const auto dash = name.rfind('-');
    if (std::ranges::find(endings, ending) == endings.end() || dash == std::string_view::npos) {
        line.verdict = BatchVerdict::no_name;
        return line;
    }
    line.order_number = plain(name.substr(0, dash));
    line.line = line_number(name.substr(dash + 1));
    if (file.content)
        line.request = *std::move(file.content);
    else
        line.verdict = BatchVerdict::broken;
    return line;
}

// Which of them is meant nobody knows, so none is taken.
void mark_doubles(std::vector<BatchLine>& lines)
{
    std::map<std::pair<std::string, int>, int> counts;
    for (const auto& line : lines)
        if (line.good())
            ++counts[{line.order_number, line.line}];
    for (auto& line : lines)
        if (line.good() && counts[{line.order_number, line.line}] > 1)
            line.verdict = BatchVerdict::twice;
}

ReadBatch read_archive(std::string_view file)
{
    const auto is_file = [](std::string_view name) { return !name.ends_with('/'); };
    auto files = read_zip(file, {most_batch_lines, most_batch_lines * largest_request, largest_request}, is_file);
    if (!files || files->empty())
        return {{}, "压缩文件打不开，没有文件，或超过 " + std::to_string(most_batch_lines) + " 个文件。"};
    ReadBatch read;
    for (auto& one : *files)
        read.lines.push_back(line_of(std::move(one)));
    return read;
}

ReadBatch read_table(std::string_view file)
{
    const auto table = read_csv_table(file, columns, most_batch_lines);
    if (table.flaw)
        return {{}, csv_flaw_text(*table.flaw, columns, most_batch_lines)};
    ReadBatch read;
    for (const auto& row : table.rows)
        read.lines.push_back(line_of(row));
    return read;
}

}

ReadBatch read_batch(std::string_view file)
{
    auto read = file.starts_with("PK\x03\x04") ? read_archive(file) : read_table(file);
    mark_doubles(read.lines);
    return read;
}

}
