// A PDF of sheets, A4 or others, on which lines, boxes and texts are put. Lengths are points (1/72 inch), from the top left corner.
#pragma once

#include "print/cairo.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::print {

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

enum class Align { left, centre, right };

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

struct Style {
    const char* family = "Noto Serif CJK SC";
    double size = 9.5;
    Align align = Align::left;
    double leading = 1.25;  // from line to line, as a multiple of the font's own height
    Colour colour{};
};

struct PageSize {
    double width = 0;
    double height = 0;
};

inline constexpr double mm = 72 / 25.4;
inline constexpr PageSize a4{595.276, 841.89};

class Sheet {
public:
    static constexpr double width = a4.width;
    static constexpr double height = a4.height;

    explicit Sheet(const char* title, PageSize size = a4);

    void frame(Box box, double thickness = 0.6, Colour colour = {});
    void line(double x1, double y1, double x2, double y2, double thickness = 0.6, Colour colour = {});
    void fill(const std::vector<Box>& boxes);
    // In the middle of the box's height; a text that is too long becomes smaller until it fits,
    // and ends in an ellipsis if it does not fit even then.
    void text(Box box, std::string_view text, Style style);
    // The same for a text in Pango's markup.
    void markup(Box box, const std::string& markup, Style style);
    // From the box's top on; a text that is too long goes on at the top of the box on the next sheet, whose number is
    // put at its foot. Returns where the text ends.
    double flow(Box box, double y, std::string_view text, Style style, double indent);
    void next();
    void next_unnumbered();

    std::string finish();  // the PDF; nothing can be put on it any more

private:
    Layout layout(double width, Style style) const;
    void use(Colour colour);
    void fit(Box box, PangoLayout* layout, Style style);

    std::string pdf_;  // before the surface, which writes into it until it is gone
    Surface surface_;
    Context context_;
    int number_ = 1;
};

std::string escaped(std::string_view text);  // for markup

}
