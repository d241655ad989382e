// Paragraphs and their headings.
#include "pages/paragraphs.hpp"

#include "domain/text.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr std::size_t longest_article_number = 12;  // bytes of UTF-8: four Chinese digits

}

std::vector<std::string> paragraphs_of(std::string_view text)
{
    std::vector<std::string> paragraphs;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (auto line = trimmed(text.substr(0, end)); !line.empty())
            paragraphs.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

bool is_heading(std::string_view paragraph)
{
    constexpr std::string_view first = "第";
    if (!paragraph.starts_with(first))
        return false;
    const auto article = paragraph.find("条");
    return article != std::string_view::npos && article - first.size() <= longest_article_number;
}

}
