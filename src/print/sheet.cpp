// Sheets of A4 in a PDF.
#include "print/sheet.hpp"

#include <cairo-pdf.h>

#include <utility>

namespace cakey::print {

namespace {

constexpr double padding = 3;
constexpr double smallest = 4;

PangoAlignment alignment(Align align)
{
    return align == Align::left ? PANGO_ALIGN_LEFT : align == Align::centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT;
}

using Attributes = std::unique_ptr<PangoAttrList, Destroy<pango_attr_list_unref>>;

// What is copied out of the PDF must be what was put in: no "ﬁ" for "fi".
constexpr const char* no_ligatures = "liga=0";

void set_plain(PangoLayout* layout, std::string_view text)
{
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    const Attributes attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new(no_ligatures));
    pango_layout_set_attributes(layout, attributes.get());
}

void set_font(PangoLayout* layout, Style style, double size)
{
    const auto face = font(style.family, size);
    pango_layout_set_font_description(layout, face.get());
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

double height_of(PangoLayout* layout)
{
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return points(height);
}

}

Sheet::Sheet(const char* title, PageSize size)
    : surface_(cairo_pdf_surface_create_for_stream(append, &pdf_, size.width, size.height)),
      context_(cairo_create(surface_.get()))
{
    // 1.4 is what every reader and printer takes, and pages can be found in it without inflating anything.
    cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_4);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title);
}

void Sheet::frame(Box box, double thickness, Colour colour)
{
    use(colour);
    cairo_set_line_width(context_.get(), thickness);
    cairo_rectangle(context_.get(), box.x, box.y, box.width, box.height);
    cairo_stroke(context_.get());
}

void Sheet::line(double x1, double y1, double x2, double y2, double thickness, Colour colour)
{
    use(colour);
    cairo_set_line_width(context_.get(), thickness);
    cairo_move_to(context_.get(), x1, y1);
    cairo_line_to(context_.get(), x2, y2);
    cairo_stroke(context_.get());
}

void Sheet::fill(const std::vector<Box>& boxes)
{
    use({});
    for (const auto& box : boxes)
        cairo_rectangle(context_.get(), box.x, box.y, box.width, box.height);
    cairo_fill(context_.get());
}

void Sheet::text(Box box, std::string_view text, Style style)
{
    const auto lines = layout(box.width - 2 * padding, style);
    set_plain(lines.get(), text);
    fit(box, lines.get(), style);
}

void Sheet::markup(Box box, const std::string& markup, Style style)
{
    const auto lines = layout(box.width - 2 * padding, style);
    const auto whole = std::string("<span font_features='") + no_ligatures + "'>" + markup + "</span>";
    pango_layout_set_markup(lines.get(), whole.data(), static_cast<int>(whole.size()));
    fit(box, lines.get(), style);
}

double Sheet::flow(Box box, double y, std::string_view text, Style style, double indent)
{
    const auto lines = layout(box.width, style);
    pango_layout_set_indent(lines.get(), static_cast<int>(indent * PANGO_SCALE));
    set_plain(lines.get(), text);
    use(style.colour);
    const LayoutIter line(pango_layout_get_iter(lines.get()));
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(line.get(), nullptr, &extents);
        if (y + points(extents.height) > box.bottom()) {
            next();
            y = box.y;
        }
        const auto baseline = points(pango_layout_iter_get_baseline(line.get()) - extents.y);
        cairo_move_to(context_.get(), box.x + points(extents.x), y + baseline);
        pango_cairo_show_layout_line(context_.get(), pango_layout_iter_get_line_readonly(line.get()));
        y += points(extents.height);
    } while (pango_layout_iter_next_line(line.get()));
    return y;
}

void Sheet::use(Colour colour) { cairo_set_source_rgb(context_.get(), colour.red, colour.green, colour.blue); }

void Sheet::next_unnumbered()
{
    cairo_show_page(context_.get());
    ++number_;
}

void Sheet::next()
{
    next_unnumbered();
    text({0, height - 40, width, 20}, std::to_string(number_), {.size = 8, .align = Align::centre});
}

std::string Sheet::finish()
{
    cairo_surface_finish(surface_.get());
    require(cairo_status(context_.get()));
    require(cairo_surface_status(surface_.get()));
    return std::move(pdf_);
}

Layout Sheet::layout(double width, Style style) const
{
    Layout made(pango_cairo_create_layout(context_.get()));
    // On paper glyphs stand where the font says, not on a screen's pixels.
    const FontOptions options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    auto* pango = pango_layout_get_context(made.get());
    pango_cairo_context_set_font_options(pango, options.get());
    pango_context_set_language(pango, pango_language_from_string("zh-cn"));
    pango_context_set_round_glyph_positions(pango, FALSE);
    pango_layout_context_changed(made.get());

    pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(made.get(), alignment(style.align));
    pango_layout_set_line_spacing(made.get(), static_cast<float>(style.leading));
    set_font(made.get(), style, style.size);
    return made;
}

void Sheet::fit(Box box, PangoLayout* layout, Style style)
{
    const double room = box.height - padding;
    for (double size = style.size; height_of(layout) > room && size > smallest; size -= 0.5)
        set_font(layout, style, size);
    if (height_of(layout) > room) {
        pango_layout_set_height(layout, static_cast<int>(room * PANGO_SCALE));
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    use(style.colour);
    cairo_move_to(context_.get(), box.x + padding, box.y + (box.height - height_of(layout)) / 2);
    pango_cairo_show_layout(context_.get(), layout);
}

std::string escaped(std::string_view text)
{
    const std::unique_ptr<char, Destroy<g_free>> made(
        g_markup_escape_text(text.data(), static_cast<gssize>(text.size())));
    return made.get();
}

}
