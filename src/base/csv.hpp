// CSV files: cells that spreadsheets take for text, and rows that others wrote.
#pragma once

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

// The byte order mark that a file of UTF-8 begins with, or spreadsheets take it for another encoding.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

inline std::string_view without_csv_mark(std::string_view file)
{
    if (file.starts_with(csv_mark))
        file.remove_prefix(csv_mark.size());
    return file;
}

// Cells as they are to stand in the file: csv_cell(), csv_digits(), or what needs no quotation marks. The row without its
// end.
template <class Cells>
std::string csv_joined(const Cells& cells)
{
    std::string row;
    for (const auto& cell : cells)
        (row += &cell == std::data(cells) ? "" : ",") += cell;
    return row;
}

inline std::string csv_row(const std::vector<std::string>& cells) { return csv_joined(cells) + "\r\n"; }

// What a spreadsheet takes for the beginning of a formula.
inline constexpr std::string_view csv_formula_marks = "=+-@\t\r\n";

// Quoted as RFC 4180 says. What a spreadsheet would run as a formula gets an apostrophe before it.
inline std::string csv_cell(std::string_view text)
{
    std::string cell = "\"";
    if (!text.empty() && csv_formula_marks.find(text.front()) != std::string_view::npos)
        cell += '\'';
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell += '"';
}

// Digits that are a name and no amount: spreadsheets keep 15 of them at most. A tab before them, which they do not
// show, makes them text.
inline std::string csv_digits(std::string_view digits) { return "\"\t" + std::string(digits) + '"'; }

// Takes the first row off a text that is not empty, its line end with it; gives the row's cells as RFC 4180 reads them,
// with blanks and tabs around each taken away. Nothing for a row that is none (a quotation mark that does not close, or
// text behind one that does): then only the line that it begins in is taken off. Bytes are taken as they are: whatever
// has ASCII's commas, quotation marks and line ends, as UTF-8 and GBK do.
std::optional<std::vector<std::string>> take_csv_row(std::string_view& text);

}
