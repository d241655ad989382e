// Paragraphs of an agreement, and their headings.
#include "domain/agreement.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

std::vector<std::string> Agreement::paragraphs() const
{
    std::vector<std::string> paragraphs;
    for (std::string_view text = body; !text.empty();) {
        const auto end = std::min(text.find('\n'), text.size());
        if (auto line = trimmed(text.substr(0, end)); !line.empty())
            paragraphs.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

std::vector<std::string> Agreement::printed_paragraphs() const
{
    auto all = paragraphs();
    all.insert(all.begin(), title);
    return all;
}

bool is_heading(std::string_view paragraph)
{
    constexpr std::string_view first = "第";
    constexpr std::size_t longest_number = 12;  // bytes of UTF-8: four Chinese digits
    if (!paragraph.starts_with(first))
        return false;
    const auto article = paragraph.find("条");
    return article != std::string_view::npos && article - first.size() <= longest_number;
}

}
