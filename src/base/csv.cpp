// Rows of CSV files, byte by byte.
#include "base/csv.hpp"

#include <algorithm>

namespace cakey {

namespace {

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view cell)
{
    const auto begin = std::min(cell.find_first_not_of(blanks), cell.size());
    return cell.substr(begin, cell.find_last_not_of(blanks) + 1 - begin);
}

// The cell whose opening quotation mark is at `at`, which moves behind the closing one; nothing when there is none.
std::optional<std::string> quoted(std::string_view text, std::size_t& at)
{
    std::string cell;
    for (++at; at < text.size(); ++at) {
        if (text[at] != '"') {
            cell += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            cell += text[++at];
        } else {
            ++at;
            return std::string(trimmed(cell));
        }
    }
    return std::nullopt;
}

std::size_t line_end(std::string_view text) { return std::min(text.find('\n'), text.size()); }

}

std::optional<std::vector<std::string>> take_csv_row(std::string_view& text)
{
    const auto whole = text;
    text.remove_prefix(std::min(line_end(whole) + 1, whole.size()));

    std::vector<std::string> cells;
    for (std::size_t at = 0;;) {
        at = std::min(whole.find_first_not_of(blanks, at), whole.size());
        if (at < whole.size() && whole[at] == '"') {
            auto cell = quoted(whole, at);
            at = std::min(whole.find_first_not_of(" \t\r", at), whole.size());
            if (!cell || (at < whole.size() && whole[at] != ',' && whole[at] != '\n'))
                return std::nullopt;
            cells.push_back(*std::move(cell));
        } else {
            const auto end = std::min(whole.find_first_of(",\n", at), whole.size());
            auto cell = whole.substr(at, end - at);
            if (cell.ends_with('\r'))
                cell.remove_suffix(1);
            cells.emplace_back(trimmed(cell));
            at = end;
        }
        if (at == whole.size() || whole[at] == '\n') {
            text = whole.substr(std::min(at + 1, whole.size()));
            return cells;
        }
        ++at;
    }
}

}
