// Out of a file, and into one text and back.
#include "domain/parcel_list.hpp"

#include "base/csv.hpp"
#include "base/gbk.hpp"
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

using Head = std::array<std::size_t, columns.size()>;

std::optional<std::string> as_utf8(std::string_view file)
{
    file = without_csv_mark(file);
    if (is_utf8(file))
        return std::string(file);
    return Gbk().read(file);
}

std::optional<Head> head_of(const Cells& cells)
{
    Head head{};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto found = std::ranges::find(cells, columns[column], [](const auto& cell) { return trimmed(cell); });
        if (found == cells.end())
            return std::nullopt;
        head[column] = static_cast<std::size_t>(found - cells.begin());
    }
    return head;
}

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

ParcelVerdict read_line(const Cells& cells, const Head& head, ParcelLine& line)
{
    if (cells.size() <= std::ranges::max(head))
        return ParcelVerdict::no_row;
    line.order_number = plain(key_text(cells[head[0]]));
    line.company = plain(cells[head[1]]);
    line.number = plain(cells[head[2]]);
    if (is_spoilt(line.order_number))
        return ParcelVerdict::spoilt_number;
    line.courier = courier_called(line.company);
    if (!line.courier)
        return ParcelVerdict::no_courier;
    const auto number = tracking_number(*line.courier, cells[head[2]]);
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

bool is_empty(const Cells& cells) { return std::ranges::all_of(cells, &std::string::empty); }

std::string_view take(std::string_view& text, char end)
{
    const auto cell = text.substr(0, text.find(end));
    text.remove_prefix(std::min(cell.size() + 1, text.size()));
    return cell;
}

}

ReadParcels read_parcels(std::string_view file)
{
    const auto text = as_utf8(file);
    if (!text)
        return {{}, ParcelFileFlaw::no_text};
    ReadParcels read;
    std::optional<Head> head;
    std::string_view rest = *text;
    for (int number = 1; !rest.empty();) {
        const auto before = rest;
        const auto cells = take_csv_row(rest);
        const auto taken = before.substr(0, before.size() - rest.size());
        if (!head) {
            head = cells ? head_of(*cells) : std::nullopt;
            if (!head)
                return {{}, ParcelFileFlaw::no_head};
        } else if (!cells || !is_empty(*cells)) {
            if (read.lines.size() == most_parcel_lines)
                return {{}, ParcelFileFlaw::too_many};
            auto& line = read.lines.emplace_back();
            line.line = number;
            line.verdict = cells ? read_line(*cells, *head, line) : ParcelVerdict::no_row;
        }
        number += static_cast<int>(std::ranges::count(taken, '\n'));
    }
    if (read.lines.empty())
        return {{}, head ? ParcelFileFlaw::no_lines : ParcelFileFlaw::no_head};
    mark_doubles(read.lines);
    return read;
}

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
