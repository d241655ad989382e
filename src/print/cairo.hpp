// Cairo's and Pango's objects, owned; what they draw goes into a string.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

namespace cakey::print {

template <auto destroy>
struct Destroy {
    template <class Thing>
    void operator()(Thing* thing) const
    {
        destroy(thing);
    }
};

using Surface = std::unique_ptr<cairo_surface_t, Destroy<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Destroy<cairo_destroy>>;
using Path = std::unique_ptr<cairo_path_t, Destroy<cairo_path_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Destroy<cairo_font_options_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Destroy<g_object_unref>>;
using LayoutIter = std::unique_ptr<PangoLayoutIter, Destroy<pango_layout_iter_free>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Destroy<pango_font_description_free>>;

// A cairo_write_func_t whose closure is a std::string.
cairo_status_t append(void* text, const unsigned char* data, unsigned size);

// Throws std::runtime_error unless all went well: a picture half drawn is never handed out.
void require(cairo_status_t status);

// A font of that size in the surface's own units. Style words go into the family: "Noto Sans CJK SC Bold".
FontDescription font(const char* family, double size);

}
