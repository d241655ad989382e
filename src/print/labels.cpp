// Each label is the same, in a box as large as its paper gives.
#include "print/labels.hpp"

#include "print/sheet.hpp"

namespace cakey::print {

namespace {

constexpr int columns = 2;  // on A4, where else there is one label
constexpr int rows = 5;
constexpr double margin = 14;  // 5 mm, which printers leave white

constexpr PageSize thermal{100 * mm, 150 * mm};

void draw(Sheet& sheet, Box box, const AddressLabel& label, double size)
{
    constexpr auto sans = "Noto Sans CJK SC";
    constexpr auto bold = "Noto Sans CJK SC Bold";
    const Box inner{box.x + margin, box.y + margin, box.width - 2 * margin, box.height - 2 * margin};
    const double line = inner.height / 6;
    double y = inner.y;
    const auto put = [&](double lines, std::string_view text, const char* family, double text_size) {
        sheet.text({inner.x, y, inner.width, lines * line}, text, {.family = family, .size = text_size});
        y += lines * line;
    };
    put(1.2, "收件人 " + label.name + "  " + label.mobile, bold, size * 1.2);
    put(2.2, label.address, bold, size * 1.2);
    put(1.2, label.company, sans, size);
    put(0.7, label.goods + "  快递到付", sans, size * 0.8);
    put(0.7, "订单 " + label.order_number, sans, size * 0.8);
}

}

std::string labels_pdf(const std::vector<AddressLabel>& labels, LabelPaper paper)
{
    const bool is_a4 = paper == LabelPaper::a4;
    const auto page = is_a4 ? a4 : thermal;
    const int across = is_a4 ? columns : 1, down = is_a4 ? rows : 1;
    const double width = page.width / across, height = page.height / down;
    Sheet sheet("收件地址标签", page);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int place = static_cast<int>(i) % (across * down);
        const int column = place % across, row = place / across;
        if (i > 0 && place == 0)
            sheet.next_unnumbered();
        draw(sheet, {column * width, row * height, width, height}, labels[i], is_a4 ? 10 : 15);
    }
    return sheet.finish();
}

}
