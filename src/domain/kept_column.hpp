// What administrators keep, column by column: how each is typed, stands in a file, and is written into the audit log.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cakey {

// What was typed into a column. Each way to read it changes `into` only if it is right, and gives what is wrong, in a
// sentence; "" when nothing is.
struct Typed {
    std::string_view text;
    std::string_view label;
    std::size_t longest;

    std::string line(std::string& into) const;
    std::string line_or_nothing(std::string& into) const;
    std::string number(int& into, int from, int to) const;
    std::string truth(bool& into) const;
};

std::string truth_text(bool is);  // 「是」, 「否」

template <class Thing>
struct KeptColumn {
    std::string_view label;
    std::size_t longest;  // characters; 0: no text
    std::string (*text)(const Thing& thing);
    std::string (*read)(Thing& thing, const Typed& typed);
};

// Those of a thing that has some, defined beside it. The first ones tell it from others.
template <class Thing>
std::span<const KeptColumn<Thing>> columns_of();

template <class Thing>
std::string read(const KeptColumn<Thing>& column, Thing& thing, std::string_view text)
{
    return column.read(thing, {text, column.label, column.longest});
}

// What is wrong with a thing as a whole, said at one of its columns.
struct ColumnFlaw {
    std::string_view label;
    std::string text;
};

// A change as the audit log tells it: 「名称：旧；办理时间：—」 → 「名称：新；办理时间：9:00-17:00」. Both are empty when nothing
// is another.
struct ColumnChange {
    std::string before;
    std::string after;

    bool none() const { return before.empty() && after.empty(); }
    void add(std::string_view label, std::string_view old, std::string_view fresh);
};

// Of what was there, if anything was, into this.
template <class Thing>
ColumnChange change(const std::optional<Thing>& before, const Thing& after)
{
    ColumnChange change;
    for (const auto& column : columns_of<Thing>()) {
        const auto fresh = column.text(after);
        if (!before)
            change.add(column.label, {}, fresh);
        else if (const auto old = column.text(*before); old != fresh)
            change.add(column.label, old.empty() ? "—" : old, fresh.empty() ? "—" : fresh);
    }
    return change;
}

}
