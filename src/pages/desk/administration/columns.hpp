// The columns of a thing that administrators keep (domain/kept_column.hpp) as fields of a form, and as rows of a file.
#pragma once

#include "base/csv.hpp"
#include "domain/kept_column.hpp"
#include "domain/text.hpp"
#include "pages/frame/form.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages::desk {

inline constexpr std::string_view number_label = "编号";
inline constexpr std::string_view version_label = "版本";

// How a column is typed; the fields of a thing stand in the order of its columns, whose labels and bounds they have.
struct ColumnField {
    Field field;
    bool for_ever = false;  // once it is there
    // Fills a field of options or check boxes, those chosen that were typed.
    void (*choose)(web::Fields& place, const Field& field, const std::string& typed) = nullptr;
};

// Options for each of an enumeration.
template <class Enum>
void choose_word(web::Fields& place, const Field&, const std::string& typed)
{
    for (const auto& [value, text] : labels<Enum>)
        add_option(place, {word(value), text, typed == text || typed == word(value)});
}

inline std::string typed_in(const Form& form, const Field& field)
{
    if (field.kind == Field::Kind::tick)
        return truth_text(form.text(field) == "yes");
    return field.kind == Field::Kind::ticks ? form.ticked(field) : std::string(form.text(field));
}

template <class Thing>
void fill(Form& form, std::span<const ColumnField> fields, const Thing& thing)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto text = columns_of<Thing>()[i].text(thing);
        const bool is_tick = fields[i].field.kind == Field::Kind::tick;
        form.put(fields[i].field, !is_tick ? text : text == truth_text(true) ? "yes" : "");
    }
}

// Says at each field what is wrong with it. What is fixed stays as it is.
template <class Thing>
void read(Form& form, std::span<const ColumnField> fields, Thing& thing)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& field = fields[i].field;
        if (field.fixed)
            continue;
        if (auto wrong = cakey::read(columns_of<Thing>()[i], thing, typed_in(form, field)); !wrong.empty())
            form.wrong(field, std::move(wrong));
    }
}

template <class Thing>
void say(Form& form, std::span<const ColumnField> fields, const ColumnFlaw& flaw)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (columns_of<Thing>()[i].label == flaw.label)
            form.wrong(fields[i].field, flaw.text);
}

// {{#FIELDS}}{{>COLUMN_FIELD}}{{/FIELDS}}
template <class Thing>
void show_fields(web::Fields& page, const Form& form, std::span<const ColumnField> fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& column = columns_of<Thing>()[i];
        auto field = labelled(fields[i].field, column.label);
        field.longest = column.longest;
        auto row = page.add("FIELDS");
        auto place = form.show_in(row, "column", field);
        if (fields[i].choose)
            fields[i].choose(place, field, typed_in(form, field));
    }
    form.show_errors(page);
}

// {{#DETAILS}}{{LABEL}} {{TEXT}}{{/DETAILS}}
template <class Thing>
void show_details(web::Fields& page, const Thing& thing)
{
    for (const auto& column : columns_of<Thing>()) {
        auto row = page.add("DETAILS");
        row.set_view("LABEL", column.label);
        const auto text = column.text(thing);
        row.set("TEXT", text.empty() ? "—" : text);
    }
}

template <class Thing>
std::vector<std::string_view> labels_of()
{
    std::vector<std::string_view> labels;
    if constexpr (is_numbered<Thing>)
        labels = {number_label, version_label};
    for (const auto& column : columns_of<Thing>())
        labels.push_back(column.label);
    return labels;
}

// Long numbers as text: spreadsheets would round them.
inline std::string column_cell(const std::string& text)
{
    return all_digits(text) && text.size() > 10 ? csv_digits(text) : csv_cell(text);
}

// Nothing for 0.
inline std::string number_cell(std::int64_t number) { return number == 0 ? std::string() : std::to_string(number); }

template <class Thing>
std::string csv_line(const Thing& thing)
{
    std::vector<std::string> cells;
    if constexpr (is_numbered<Thing>)
        cells = {number_cell(thing.id), number_cell(thing.version)};
    for (const auto& column : columns_of<Thing>())
        cells.push_back(column_cell(column.text(thing)));
    return csv_joined(cells);
}

template <class Thing>
std::string csv_file(const std::vector<Thing>& things)
{
    auto file = std::string(csv_mark) + csv_joined(labels_of<Thing>()) + "\r\n";
    for (const auto& thing : things)
        file += csv_line(thing) + "\r\n";
    return file;
}

}
