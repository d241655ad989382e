// From a file to verdicts.
#include "pages/desk/administration/list_file.hpp"

#include "base/csv.hpp"
#include "base/numbers.hpp"
#include "domain/text.hpp"

namespace cakey::pages::desk {

namespace {

constexpr std::string_view looked_at = "looked_at";  // the hidden field with the file's text
constexpr std::string_view id_column = "编号";
constexpr std::string_view version_column = "版本";

std::vector<std::string_view> names_of(const std::vector<ListColumn>& columns)
{
    std::vector<std::string_view> names = {id_column, version_column};
    for (const auto& column : columns)
        names.push_back(column.field.label);
    return names;
}

// Its text, as UTF-8; what is wrong with it stands at the field.
std::string text_in(const web::Form& typed, Form& form)
{
    if (typed.has(looked_at))
        return std::string(typed.get(looked_at));
    const auto* upload = typed.upload(ListFile::field.id);
    const auto text = upload ? csv_text(upload->content) : std::nullopt;
    if (!upload)
        form.wrong(ListFile::field, missing_text(ListFile::field));
    else if (upload->too_large || (text && text->size() > ListFile::largest))
        form.wrong(ListFile::field, "文件太大，请分成几个文件。");
    else if (!text)
        form.wrong(ListFile::field, csv_flaw_text(CsvFlaw::no_text, {}, 0));
    return text.value_or(std::string());
}

struct VerdictWords {
    std::string_view state;
    std::string_view label;
};

VerdictWords words_of(LineVerdict verdict)
{
    switch (verdict) {
    case LineVerdict::added:
        return {"good", "新增"};
    case LineVerdict::changed:
        return {"waiting", "变更"};
    case LineVerdict::same:
        return {"idle", "不变"};
    case LineVerdict::wrong:
        break;
    }
    return {"bad", "有误"};
}

}

// clang-format off
const Field ListFile::field{
    .id = "file", .label = "CSV 文件",
    .hint = "用导出的文件填写：改动的行保留编号和版本，新增的行不填这两列；文件里没有的不变。UTF-8 或 GBK 编码，最多 500 行。先核对，确认后才保存。",
    .missing = "请选择一个 CSV 文件。", .kind = Field::Kind::file, .accept = ".csv,.txt"};
// clang-format on

std::string typed_tick(std::string_view cell) { return cell == "是" ? "yes" : cell == "否" ? "" : std::string(cell); }

std::string tick_cell(bool ticked) { return ticked ? "是" : "否"; }

std::string typed_day(std::string_view cell)
{
    std::string day;
    std::string_view rest = cell;
    while (!rest.empty()) {
        const auto part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        (day += day.empty() ? "" : part.size() == 1 ? "-0" : "-") += part;
    }
    return day;
}

std::string list_head(const std::vector<ListColumn>& columns)
{
    return std::string(csv_mark) + csv_joined(names_of(columns)) + "\r\n";
}

ListFile::ListFile(const web::Form& typed, const std::vector<ListColumn>& columns, Form& form)
    : columns_(columns), text_(text_in(typed, form)), confirmed_(typed.has(looked_at))
{
    if (form.failed())
        return;
    const auto names = names_of(columns);
    auto table = read_csv_table(text_, names, most_lines);
    if (table.flaw)
        form.wrong(field, csv_flaw_text(*table.flaw, names, most_lines));
    for (auto& row : table.rows)
        lines_.push_back({.number = row.line, .cells = std::move(row.cells)});
}

Form ListFile::form_of(const Line& line) const
{
    Form form;
    for (std::size_t i = 0; i < columns_.size() && !line.cells.empty(); ++i) {
        const auto& [field, typed] = columns_[i];
        const std::string_view cell = line.cells[i + 2];
        form.put(field, typed ? typed(cell) : std::string(cell));
    }
    return form;
}

void ListFile::begin(Line& line, const Form& form) const
{
    const auto say = [&](std::string why) {
        line.verdict = LineVerdict::wrong;
        line.why = std::move(why);
    };
    if (line.cells.empty())
        return say("这一行的列数不够，或引号没有成对。");
    const auto number = [&](std::size_t at) {
        const auto cell = trimmed(half_width(line.cells[at]));
        return cell.empty() ? std::optional<std::int64_t>(0) : whole_number<std::int64_t>(cell);
    };
    const auto id = number(0);
    const auto version = number(1);
    if (!id || !version || *id < 0 || (*id == 0) != (*version == 0))
        return say("编号和版本应与导出的文件一致，新增的行两项都不填。");
    line.id = *id;
    line.version = *version;
    if (form.failed())
        say(std::string(form.first_said()));
    else if (line.id != 0 && std::ranges::count(lines_, line.id, &Line::id) > 1)
        say("编号在文件中重复。");
}

void ListFile::judge(Line& line, bool is_known, bool is_newest, bool is_same)
{
    if (line.verdict == LineVerdict::wrong)
        return;
    line.verdict = is_same ? LineVerdict::same : LineVerdict::changed;
    if (is_newest)
        return;
    line.verdict = LineVerdict::wrong;
    line.why = is_known ? "导出以后同事更新过，请重新导出。" : "没有这个编号。";
}

std::ptrdiff_t ListFile::count(LineVerdict verdict) const
{
    return std::ranges::count(lines_, verdict, &Line::verdict);
}

bool ListFile::is_to_be_taken() const { return confirmed_ && count(LineVerdict::wrong) == 0; }

void ListFile::show(web::Fields& page) const
{
    page.set("ALL", lines_.size());
    page.set("ADDED", count(LineVerdict::added));
    page.set("CHANGED", count(LineVerdict::changed));
    page.set("SAME", count(LineVerdict::same));
    page.set("WRONG", count(LineVerdict::wrong));
    const bool has_news = count(LineVerdict::added) + count(LineVerdict::changed) > 0;
    if (count(LineVerdict::wrong) > 0)
        page.show("HAS_WRONG");
    else if (has_news)
        page.add("MAY_TAKE").set("LOOKED_AT", text_);
    for (const auto& column : columns_)
        page.add("COLUMNS").set("NAME", column.field.label);
    for (const auto& line : lines_) {
        auto row = page.add("LINES");
        const auto verdict = words_of(line.verdict);
        row.set("LINE", line.number);
        row.set_view("VERDICT_STATE", verdict.state);
        row.set_view("VERDICT", verdict.label);
        row.set("WHY", line.why);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto cell = row.add("CELLS");
            cell.set("NAME", columns_[i].field.label);
            cell.set("TEXT", line.cells.empty() ? std::string_view() : std::string_view(line.cells[i + 2]));
        }
    }
}

}
