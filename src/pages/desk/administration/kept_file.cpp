// Rows on their way, and what becomes of them.
#include "pages/desk/administration/kept_file.hpp"

#include "base/numbers.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

struct Fate {
    std::string_view badge;
    std::string_view label;
};

Fate shown(const LineFate& fate)
{
    if (!fate.wrong.empty())
        return {"bad", "有误"};
    if (fate.same())
        return {"idle", "不变"};
    return fate.was ? Fate{"waiting", "修改"} : Fate{"good", "新增"};
}

}

CsvTable uploaded_rows(const web::Form& typed, std::span<const std::string_view> columns, Form& form)
{
    const auto* upload = typed.upload(list_file_field.id);
    if (!upload || upload->too_large) {
        form.wrong(list_file_field,
                   upload ? "文件太大，不能超过 40 KB，请分成几个文件。" : missing_text(list_file_field));
        return {};
    }
    auto table = read_csv_table(upload->content, columns, most_list_lines);
    if (table.flaw)
        form.wrong(list_file_field, csv_flaw_text(*table.flaw, columns, most_list_lines));
    return table;
}

CsvTable looked_at_rows(const web::Form& typed, std::span<const std::string_view> columns)
{
    auto file = csv_joined(columns);
    for (const auto row : typed.all("row"))
        file.append("\r\n").append(row);
    return read_csv_table(file, columns, most_list_lines);
}

std::string read_numbers(std::string_view number, std::string_view version, std::int64_t& into_number,
                         std::int64_t& into_version)
{
    const auto read = [](std::string_view cell) {
        const auto typed = trimmed(half_width(cell));
        return typed.empty() ? std::optional<std::int64_t>(0) : whole_number<std::int64_t>(typed);
    };
    const auto id = read(number);
    const auto edition = read(version);
    if (!id || !edition || *id < 0 || *edition < 0 || (*id == 0) != (*edition == 0))
        return "编号和版本应与导出的文件一致，新增的行两项都不填。";
    into_number = *id;
    into_version = *edition;
    return {};
}

void show_fates(web::Fields& page, const std::vector<LineFate>& fates)
{
    const auto bad = std::ranges::count_if(fates, [](const LineFate& fate) { return !fate.wrong.empty(); });
    const auto same = std::ranges::count_if(fates, &LineFate::same);
    const auto fresh = static_cast<std::ptrdiff_t>(fates.size()) - bad - same;
    page.set("ALL", fates.size());
    page.set("FRESH", fresh);
    page.set("SAME", same);
    page.set("BAD", bad);
    for (const auto& fate : fates) {
        auto row = page.add("LINES");
        row.set("LINE", fate.line);
        row.set("NAME", or_dash(fate.name));
        const auto [badge, label] = shown(fate);
        row.set_view("BADGE", badge);
        row.set_view("FATE", label);
        if (!fate.wrong.empty()) {
            row.add("WRONG").set("TEXT", fate.wrong);
        } else if (!fate.same()) {
            auto change = row.add("CHANGE");
            if (fate.was)
                change.add("WAS").set("TEXT", *fate.was);
            change.set("IS", fate.is);
        }
    }
    if (bad > 0)
        page.show("NOTHING_TAKEN");
    if (bad > 0 || fresh == 0)
        return;
    auto form = page.add("MAY_TAKE_OVER");
    for (const auto& fate : fates)
        if (!fate.same())
            form.add("ROWS").set("ROW", fate.row);
}

}
