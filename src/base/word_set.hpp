// A set of enumerators, as the database has it: their words, separated by blanks.
#pragma once

#include "base/word.hpp"

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace cakey {

template <Worded Enum>
class WordSet {
public:
    WordSet() = default;
    WordSet(std::initializer_list<Enum> members)
    {
        for (const auto member : members)
            add(member);
    }

    static WordSet all()
    {
        WordSet set;
        for (const auto& [member, text] : words<Enum>)
            set.add(member);
        return set;
    }

    void add(Enum member) { members_.set(static_cast<std::size_t>(member)); }
    bool has(Enum member) const { return members_.test(static_cast<std::size_t>(member)); }
    bool empty() const { return members_.none(); }
    std::size_t size() const { return members_.count(); }

    // Calls `see(member)` for each, in the order of its table.
    template <class See>
    void each(See see) const
    {
        for (const auto& [member, text] : words<Enum>)
            if (has(member))
                see(member);
    }

    std::string text() const
    {
        std::string text;
        each([&](Enum member) { text.append(text.empty() ? "" : " ").append(word(member)); });
        return text;
    }

    // Nothing when a word is unknown.
    static std::optional<WordSet> parse(std::string_view text)
    {
        WordSet set;
        while (!text.empty()) {
            const auto end = std::min(text.find(' '), text.size());
            const auto member = from_word<Enum>(text.substr(0, end));
            if (!member)
                return std::nullopt;
            set.add(*member);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return set;
    }

    bool operator==(const WordSet&) const = default;

private:
    std::bitset<std::tuple_size_v<std::remove_cvref_t<decltype(words<Enum>)>>> members_;
};

}
