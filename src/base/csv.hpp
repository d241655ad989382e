// A cell of a CSV file that spreadsheets take for text.
#pragma once

#include <string>
#include <string_view>

namespace cakey {

// Quoted as RFC 4180 says. What a spreadsheet would run as a formula (=, +, -, @, tab or a line end at its beginning)
// gets an apostrophe before it.
inline std::string csv_cell(std::string_view text)
{
    constexpr std::string_view formula_marks = "=+-@\t\r\n";
    std::string cell = "\"";
    if (!text.empty() && formula_marks.find(text.front()) != std::string_view::npos)
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

}
