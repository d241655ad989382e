// Whom a note names.
#include "domain/note.hpp"

#include "domain/username.hpp"

#include <algorithm>

namespace cakey {

std::vector<std::string> Note::named_in(std::string_view text)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
    std::vector<std::string> names;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        // A full stop at the end is the sentence's.
        auto word = text.substr(at + 1, text.find_first_not_of(letters, at + 1) - at - 1);
        while (word.ends_with('.'))
            word.remove_suffix(1);
        if (const auto name = Username::parse(word); name && std::ranges::count(names, name->text()) == 0)
            names.push_back(name->text());
    }
    return names;
}

}
