// What administrators keep, column by column: how each is typed, stands in a file, and is written into the audit log.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"

#include <cstddef>
#include <cstdint>
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
    std::string place(int& into, int last) const;  // among others, from 1
    // The beginning of a day in China: 2026-01-05, or 2026/1/5, as spreadsheets write days.
    std::string day(Instant& into) const;
    std::string truth(bool& into) const;
    // By its label or its word.
    template <class Enum>
    std::string one_of(Enum& into) const
    {
        for (const auto& [value, name] : labels<Enum>)
            if (is(name) || is(word(value))) {
                into = value;
                return {};
            }
        return "请选择" + std::string(label) + "。";
    }

private:
    bool is(std::string_view what) const;  // but for blanks around it
};

std::string truth_text(bool is);      // 「是」, 「否」
std::string day_text(Instant begin);  // nothing while none is set

// The column of most things: what is out of use stays, for what names it.
inline constexpr std::string_view active_label = "使用中";

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

// None of its columns tells it from others: its file has its number and its version, too.
template <class Thing>
inline constexpr bool is_numbered = false;

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

// Whether two are meant to be the same one; and whether they cannot both be kept.
template <class Thing>
requires is_numbered<Thing>
bool same_key(const Thing& one, const Thing& other) { return one.id != 0 && one.id == other.id; }

template <class Thing>
requires is_numbered<Thing> std::optional<ColumnFlaw> clash(const Thing& one, const Thing& other)
{
    return same_key(one, other) ? std::optional(ColumnFlaw{{}, "编号重复。"}) : std::nullopt;
}

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
