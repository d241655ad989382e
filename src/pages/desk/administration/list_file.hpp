// A list that comes in as a CSV file, as it was read out: looked at line by line, then taken over whole or not at all.
#pragma once

#include "base/csv_table.hpp"
#include "pages/frame/form.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages::desk {

// A column of the file is a field of the page's form, so that a line is read as the form is.
struct ListColumn {
    Field field;
    // What somebody would have typed or chosen there; the cell itself where nothing is named.
    std::string (*typed)(std::string_view cell) = nullptr;
};

std::string typed_tick(std::string_view cell);  // 是 or 否
std::string typed_day(std::string_view cell);   // 2026/1/5, as spreadsheets write days
std::string tick_cell(bool ticked);

// The file's first line; before the fields stand 编号 and 版本 of what is there already.
std::string list_head(const std::vector<ListColumn>& columns);

enum class LineVerdict { added, changed, same, wrong };

class ListFile {
public:
    static constexpr std::size_t largest = 60 * 1024;  // bytes of UTF-8: it goes through a hidden field
    static constexpr std::size_t most_lines = 500;
    static const Field field;

    // As it was sent, or as it was looked at before. Says at the field when it cannot be read.
    ListFile(const web::Form& typed, const std::vector<ListColumn>& columns, Form& form);

    // What is new in it. `read` makes an entry out of a form, and says there what is wrong. An entry of which somebody
    // saved a newer version since the file was read out is wrong.
    template <class Entry, class Read>
    std::vector<Entry> news(const std::vector<Entry>& known, Read read)
    {
        std::vector<Entry> entries;
        for (auto& line : lines_) {
            auto form = form_of(line);
            auto entry = read(form);
            begin(line, form);
            if (line.id) {
                const auto was = std::ranges::find(known, line.id, &Entry::id);
                const bool is_known = was != known.end();
                entry.id = line.id;
                entry.version = line.version;
                judge(line, is_known, is_known && was->version == line.version, is_known && entry == *was);
            }
            if (line.verdict == LineVerdict::added || line.verdict == LineVerdict::changed)
                entries.push_back(std::move(entry));
        }
        return entries;
    }

    // Somebody saw the verdicts and wants it, and each line is good.
    bool is_to_be_taken() const;
    // Each line with its verdict, and where there is something to take over, the file once more.
    void show(web::Fields& page) const;

private:
    struct Line {
        int number = 0;  // in the file
        std::vector<std::string> cells;
        std::int64_t id = 0;  // 0: it is new
        std::int64_t version = 0;
        LineVerdict verdict = LineVerdict::added;
        std::string why{};  // of a wrong one
    };

    Form form_of(const Line& line) const;
    void begin(Line& line, const Form& form) const;
    static void judge(Line& line, bool is_known, bool is_newest, bool is_same);
    std::ptrdiff_t count(LineVerdict verdict) const;

    const std::vector<ListColumn>& columns_;
    std::string text_;
    bool confirmed_ = false;
    std::vector<Line> lines_;
};

}
