// The captcha: glyph outlines turned, bent by two waves, and crossed by strokes.
#include "print/captcha.hpp"

#include "print/cairo.hpp"

#include <cmath>
#include <iterator>
#include <random>

namespace cakey::print {

namespace {

constexpr int width = 160;
constexpr int height = 56;
constexpr double margin = 10;
// Pango keeps a font for each size that it has seen, for ever, and looks through all of them: a few sizes, not any.
constexpr double sizes[] = {32, 33.5, 35, 36.5};

class Drawer {
public:
    Drawer(cairo_t* context, std::uint32_t seed) : context_(context), random_(seed)
    {
        wave_x_ = between(0, 2 * M_PI);
        wave_y_ = between(0, 2 * M_PI);
    }

    void draw(std::string_view answer)
    {
        cairo_set_source_rgb(context_, 0.96, 0.97, 0.99);
        cairo_paint(context_);
        speckle();
        const double step = (width - 2 * margin) / static_cast<double>(answer.size());
        for (std::size_t i = 0; i < answer.size(); ++i)
            character(answer.substr(i, 1), margin + step * (static_cast<double>(i) + 0.5));
        for (int i = 0; i < 2; ++i) {
            dark();
            stroke(1.3);
        }
        // Light strokes cut the glyphs, so that neither colour nor connection tells a glyph from a stroke.
        cairo_set_source_rgb(context_, 0.96, 0.97, 0.99);
        stroke(1);
    }

private:
    double between(double low, double high) { return std::uniform_real_distribution(low, high)(random_); }

    void dark() { cairo_set_source_rgb(context_, between(0, 0.35), between(0.05, 0.35), between(0.2, 0.55)); }

    void speckle()
    {
        for (int i = 0; i < 90; ++i) {
            dark();
            cairo_arc(context_, between(0, width), between(0, height), between(0.3, 0.9), 0, 2 * M_PI);
            cairo_fill(context_);
        }
    }

    void stroke(double thickness)
    {
        cairo_set_line_width(context_, thickness);
        cairo_move_to(context_, 0, between(10, height - 10));
        cairo_curve_to(context_, width / 3.0, between(0, height), width / 1.5, between(0, height), width,
                       between(10, height - 10));
        cairo_stroke(context_);
    }

    void character(std::string_view glyph, double centre)
    {
        const Layout layout(pango_cairo_create_layout(context_));
        const auto size = sizes[std::uniform_int_distribution<std::size_t>(0, std::size(sizes) - 1)(random_)];
        const auto face = font("Noto Sans CJK SC Bold", size);
        pango_layout_set_font_description(layout.get(), face.get());
        pango_layout_set_text(layout.get(), glyph.data(), static_cast<int>(glyph.size()));
        PangoRectangle ink;
        pango_layout_get_pixel_extents(layout.get(), &ink, nullptr);

        cairo_save(context_);
        cairo_translate(context_, centre + between(-2, 2), height / 2.0 + between(-4, 4));
        cairo_rotate(context_, between(-0.3, 0.3));
        cairo_translate(context_, -ink.x - ink.width / 2.0, -ink.y - ink.height / 2.0);
        pango_cairo_layout_path(context_, layout.get());
        cairo_restore(context_);
        bend();
        dark();
        cairo_fill(context_);
    }

    // Moves every point of the current path, control points too.
    void bend()
    {
        const Path path(cairo_copy_path(context_));
        for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
            for (int j = 1; j < path->data[i].header.length; ++j) {
                auto& point = path->data[i + j].point;
                const double x = point.x;
                point.x += 2.2 * std::sin(point.y / 9 + wave_x_);
                point.y += 3.5 * std::sin(x / 20 + wave_y_);
            }
        }
        cairo_new_path(context_);
        cairo_append_path(context_, path.get());
    }

    cairo_t* context_;
    std::mt19937 random_;
    double wave_x_ = 0;
    double wave_y_ = 0;
};

}

std::string captcha_png(std::string_view answer, std::uint32_t seed)
{
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const Context context(cairo_create(surface.get()));
    Drawer(context.get(), seed).draw(answer);
    require(cairo_status(context.get()));

    std::string png;
    require(cairo_surface_write_to_png_stream(surface.get(), append, &png));
    return png;
}

}
