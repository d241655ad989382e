// The layout of 电子发票（普通发票） and 电子发票（增值税专用发票）.
#include "print/invoice_paper.hpp"

#include "domain/capital_amount.hpp"
#include "print/qr.hpp"
#include "print/sheet.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cakey::print {

namespace {

constexpr PageSize page{210 * mm, 140 * mm};
constexpr Colour brown{0.5, 0.19, 0.05};
constexpr const char* sans = "Noto Sans CJK SC";
constexpr double left = 5, right = 205;  // of the frame, in mm
constexpr Style printed{.family = sans, .size = 8, .leading = 1.1};
constexpr Style heading{.family = sans, .size = 8, .leading = 1.1, .colour = brown};

// In mm, as all lengths here.
Box at(double x, double y, double width, double height) { return {x * mm, y * mm, width * mm, height * mm}; }

Style aligned(Style style, Align align)
{
    style.align = align;
    return style;
}

// "2026年11月30日"
std::string day_text(Instant at)
{
    const auto date = date_text(china_date(at));
    return date.substr(0, 4) + "年" + date.substr(5, 2) + "月" + date.substr(8, 2) + "日";
}

std::string in_column(std::string_view characters)
{
    std::string column;
    for (std::size_t i = 0; i < characters.size(); i += 3)
        column.append(i > 0 ? "\n" : "").append(characters.substr(i, 3));
    return column;
}

// To as many decimals as tell it, eight at most: what papers have for prices that are no whole number of fen.
std::string unit_price(const InvoicePaperLine& line)
{
    constexpr std::int64_t finest = 1'000'000;
    const auto price = std::abs(line.net.count()) * finest / std::abs(line.quantity);
    auto decimals = std::to_string(price % (100 * finest));
    decimals.insert(0, 8 - decimals.size(), '0');
    decimals.erase(std::max<std::size_t>(decimals.find_last_not_of('0') + 1, 2));
    return std::to_string(price / (100 * finest)) + '.' + decimals;
}

class Drawing {
public:
    explicit Drawing(const InvoicePaper& paper) : paper_(paper), sheet_(("电子发票 " + paper.number).c_str(), page) {}

    std::string drawn()
    {
        head();
        parties();
        lines();
        total();
        foot();
        return sheet_.finish();
    }

private:
    struct Column {
        const char* name;
        double from;
        double to;
        Align align;
    };
    static constexpr std::array<Column, 8> columns{{{"项目名称", left, 58, Align::left},
                                                    {"规格型号", 58, 78, Align::left},
                                                    {"单位", 78, 90, Align::left},
                                                    {"数量", 90, 106, Align::right},
                                                    {"单价", 106, 128, Align::right},
                                                    {"金额", 128, 153, Align::right},
                                                    {"税率/征收率", 153, 175, Align::right},
                                                    {"税额", 175, right, Align::right}}};

    void put(Box box, std::string_view text, Style style) { sheet_.text(box, text, style); }
    void rule(double x1, double y1, double x2, double y2)
    {
        sheet_.line(x1 * mm, y1 * mm, x2 * mm, y2 * mm, 0.6, brown);
    }

    void head()
    {
        put(at(50, 6, 110, 11), label(paper_.kind),
            {.family = sans, .size = 18, .align = Align::centre, .colour = brown});
        rule(66, 18, 144, 18);
        rule(66, 18.8, 144, 18.8);
        put(at(147, 8, 19, 6), "发票号码：", heading);
        put(at(163, 8, 42, 6), paper_.number, printed);
        put(at(147, 14, 19, 6), "开票日期：", heading);
        put(at(163, 14, 42, 6), day_text(paper_.issued_at), printed);
        code(at(left, 3, 19, 19));
    }

    void code(Box box)
    {
        const auto modules = qr_modules(invoice_qr_text(paper_));
        const auto side = box.width / modules.side;
        std::vector<Box> dark;
        for (const auto& run : modules.dark)
            dark.push_back({box.x + run.x * side, box.y + run.y * side, run.length * side, side});
        sheet_.fill(dark);
    }

    void party(double from, const char* title, const InvoiceParty& party)
    {
        put(at(from, 24, 6, 22), in_column(title), aligned(heading, Align::centre));
        put(at(from + 7, 25, 12, 10), "名称：", heading);
        put(at(from + 17, 25, 82, 10), party.name, printed);
        put(at(from + 7, 36, 47, 8), "统一社会信用代码/纳税人识别号：", heading);
        put(at(from + 53, 36, 46, 8), party.tax_number, printed);
        rule(from + 6, 24, from + 6, 46);
    }

    void parties()
    {
        sheet_.frame(at(left, 24, right - left, 101), 0.6, brown);
        party(left, "购买方信息", paper_.buyer);
        party(105, "销售方信息", paper_.seller);
        rule(105, 24, 105, 46);
        rule(left, 46, right, 46);
    }

    void lines()
    {
        constexpr double top = 53, bottom = 89, most = 6;
        for (const auto& column : columns)
            put(at(column.from, 47, column.to - column.from, 5), column.name,
                aligned(heading, column.align == Align::right ? Align::right : Align::centre));
        double y = top;
        const double height = std::min(most, (bottom - top)
                                                 / static_cast<double>(std::max<std::size_t>(paper_.lines.size(), 1)));
        for (const auto& line : paper_.lines) {
            const std::array<std::string, 8> cells{line.name,
                                                   "",
                                                   "",
                                                   std::to_string(line.quantity),
                                                   unit_price(line),
                                                   line.net.yuan(),
                                                   std::to_string(line.tax_percent) + "%",
                                                   line.tax.yuan()};
            for (std::size_t i = 0; i < cells.size(); ++i)
                put(at(columns[i].from, y, columns[i].to - columns[i].from, height), cells[i],
                    aligned(printed, columns[i].align));
            y += height;
        }
        put(at(left, 89.5, 53, 6), "合　计", aligned(heading, Align::centre));
        put(at(columns[5].from, 89.5, 25, 6), "¥" + paper_.net().yuan(), aligned(printed, Align::right));
        put(at(columns[7].from, 89.5, 30, 6), "¥" + paper_.tax().yuan(), aligned(printed, Align::right));
    }

    void total()
    {
        rule(left, 96, right, 96);
        put(at(left, 96, 53, 8), "价税合计（大写）", aligned(heading, Align::centre));
        rule(58, 96, 58, 104);
        put(at(60, 96, 80, 8), "ⓧ " + in_capitals(paper_.gross()), {.family = sans, .size = 9});
        put(at(142, 96, 15, 8), "（小写）", heading);
        put(at(156, 96, 48, 8), "¥" + paper_.gross().yuan(), {.family = sans, .size = 9});
        rule(left, 104, right, 104);
    }

    void foot()
    {
        put(at(left, 104, 6, 21), in_column("备注"), aligned(heading, Align::centre));
        rule(left + 6, 104, left + 6, 125);
        put(at(left + 7, 105, 191, 19), paper_.remark, printed);
        put(at(11, 127, 16, 6), "开票人：", heading);
        put(at(25, 127, 60, 6), paper_.clerk, printed);
        put(at(95, 127, 110, 6), "本票面由销售方按开票数据绘制，开票信息以税务机关的记载为准。",
            {.family = sans, .size = 6.5, .align = Align::right, .colour = brown});
    }

    const InvoicePaper& paper_;
    Sheet sheet_;
};

}

std::string invoice_qr_text(const InvoicePaper& paper)
{
    auto day = date_text(china_date(paper.issued_at));
    std::erase(day, '-');
    return std::string("01,") + (paper.kind == InvoiceKind::special ? "31" : "32") + ",," + paper.number + ','
           + paper.gross().yuan() + ',' + day + ",,";
}

std::string invoice_pdf(const InvoicePaper& paper) { return Drawing(paper).drawn(); }

}
