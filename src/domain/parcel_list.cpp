// Out of a file, and into one text and back.
#include "domain/parcel_list.hpp"

#include "base/csv_table.hpp"
#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace cakey {

namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::string_view, 3> columns = {"订单编号", "快递公司", "快递单号"};
constexpr std::size_t longest_cell = 60;  // bytes shown of what is wrong

// As people and couriers' programs call them.
std::optional<Courier> courier_called(std::string_view name)
{
    const auto text = upper_ascii(without_blanks(half_width(name)));
    for (const auto courier : couriers)
        if (text == label(courier) || text == upper_ascii(word(courier)))
            return courier;
    if (text == "顺丰" || text == "顺丰快递")
        return Courier::sf;
    if (text == "邮政EMS" || text == "EMS快递" || text == "中国邮政EMS")
        return Courier::ems;
    if (text == "邮政" || text == "中国邮政" || text == "邮政快递")
        return Courier::china_post;
    return std::nullopt;
}

// To be shown and kept as one line's cell.
std::string plain(std::string_view cell)
{
    auto text = in_one_line(cell);
    std::erase_if(text, [](char c) { return c >= 0 && c < ' '; });
    return std::string(cut(text, longest_cell));
}

bool is_spoilt(std::string_view number)
{
    const auto text = upper_ascii(number);
    return text.find("E+") != std::string::npos;
}

ParcelVerdict read_line(const Cells& cells, ParcelLine& line)
{
    line.order_number = plain(key_text(cells[0]));
    line.company = plain(cells[1]);
    line.number = plain(cells[2]);
    if (is_spoilt(line.order_number))
        return ParcelVerdict::spoilt_number;
    line.courier = courier_called(line.company);
    if (!line.courier)
        return ParcelVerdict::no_courier;
    const auto number = tracking_number(*line.courier, cells[2]);
    if (!number)
        return ParcelVerdict::no_courier_number;
    line.number = *number;
    return ParcelVerdict::ready;
}

// One parcel for two orders, or one order in two parcels: which is meant nobody knows, so neither goes.
void mark_doubles(std::vector<ParcelLine>& lines)
{
    std::map<std::string_view, int> orders, numbers;
    for (const auto& line : lines)
        if (line.good()) {
            ++orders[line.order_number];
            ++numbers[line.number];
        }
    for (auto& line : lines)
        if (line.good() && (orders[line.order_number] > 1 || numbers[line.number] > 1))
            line.verdict = ParcelVerdict::twice;
}

std::string_view take(std::string_view& text, char end)
{
    const auto cell = text.substr(0, text.find(end));
    text.remove_prefix(std::min(cell.size() + 1, text.size()));
    return cell;
}

}

ReadParcels read_parcels(std::string_view file)
{
    const auto table = read_csv_table(file, columns, most_parcel_lines);
    ReadParcels read;
    read.flaw = table.flaw;
    for (const auto& row : table.rows) {
        auto& line = read.lines.emplace_back();
        line.line = row.line;
        line.verdict = row.cells.empty() ? ParcelVerdict::no_row : read_line(row.cells, line);
    }
    mark_doubles(read.lines);
    return read;
}

std::string parcel_flaw_text(CsvFlaw flaw) { return csv_flaw_text(flaw, columns, most_parcel_lines); }

std::string parcel_text(const std::vector<ParcelLine>& lines)
{
    std::string text;
    for (const auto& line : lines) {
        text += std::to_string(line.line) + '\t' + line.order_number + '\t' + line.company + '\t' + line.number + '\t';
        text += line.courier ? word(*line.courier) : std::string_view();
        text += '\t' + std::to_string(line.version) + '\t' + std::string(word(line.verdict)) + '\n';
    }
    return text;
}

std::vector<ParcelLine> parcels_in(std::string_view text)
{
    std::vector<ParcelLine> lines;
    while (!text.empty()) {
        auto row = take(text, '\n');
        auto& line = lines.emplace_back();
        line.line = whole_number<int>(take(row, '\t')).value_or(0);
        line.order_number = take(row, '\t');
        line.company = take(row, '\t');
        line.number = take(row, '\t');
        line.courier = from_word<Courier>(take(row, '\t'));
        line.version = whole_number<std::int64_t>(take(row, '\t')).value_or(-1);
        line.verdict = from_word<ParcelVerdict>(take(row, '\t')).value_or(ParcelVerdict::no_row);
    }
    return lines;
}

}
