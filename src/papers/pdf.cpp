// What cakey-pdf answers (src/main_pdf.cpp).
#include "papers/pdf.hpp"

#include "papers/filter.hpp"

#include <sstream>

namespace cakey::papers {

pdf::Inspected Pdf::inspect(std::string_view bytes) const
{
    constexpr std::size_t longest_answer = 100;
    const auto answer = filtered({program_, "inspect"}, bytes, longest_answer);
    std::string verdict;
    int pages = 0;
    if (!answer || !(std::istringstream(*answer) >> verdict >> pages))
        return {};
    return {from_word<pdf::Verdict>(verdict).value_or(pdf::Verdict::torn), pages};
}

std::optional<std::string> Pdf::code(std::string_view photograph) const
{
    constexpr std::size_t longest_code = 4096;  // bytes; none has more than 2,953
    return filtered({program_, "code"}, photograph, longest_code);
}

std::optional<std::string> Pdf::draw(std::string_view bytes, int page) const
{
    constexpr std::size_t largest_picture = 16 * 1024 * 1024;
    return filtered({program_, "draw", std::to_string(page)}, bytes, largest_picture);
}

}
