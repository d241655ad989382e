// The service agreement, paragraph after paragraph.
#include "print/agreement.hpp"

#include "domain/agreement.hpp"

namespace cakey::print {

namespace {

constexpr double margin = 56;
constexpr Box page{margin, margin, Sheet::width - 2 * margin, Sheet::height - 2 * margin};
constexpr double first_line = 20;  // two characters

constexpr Style title{.family = "Noto Sans CJK SC Bold", .size = 15, .align = Align::centre};
constexpr Style heading{.family = "Noto Serif CJK SC Bold", .size = 10};
constexpr Style prose{.size = 10};

}

void draw_agreement(Sheet& sheet, const std::vector<std::string>& paragraphs)
{
    sheet.next();
    double y = page.y;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const auto& paragraph = paragraphs[i];
        if (i == 0)
            y = sheet.flow(page, y, paragraph, title, 0) + 8;
        else if (is_heading(paragraph))
            y = sheet.flow(page, y + 4, paragraph, heading, 0) + 2;
        else
            y = sheet.flow(page, y, paragraph, prose, first_line) + 2;
    }
}

}
