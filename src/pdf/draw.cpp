// Drawing with poppler's Splash; scripts and links mean nothing to it.
#include "pdf/draw.hpp"

#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

namespace cakey::pdf {

bool draw(const std::string& bytes, int page, const std::string& file)
{
    constexpr double points_per_inch = 72;
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document || document->is_locked() || page < 1 || page > document->pages())
        return false;
    const std::unique_ptr<poppler::page> drawn(document->create_page(page - 1));
    if (!drawn)
        return false;
    const auto size = drawn->page_rect();
    const auto side = std::max(size.width(), size.height());
    if (!(side >= 1))
        return false;
    const auto resolution = std::min(200.0, longest_side * points_per_inch / side);
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const auto picture = renderer.render_page(drawn.get(), resolution, resolution);
    return picture.is_valid() && picture.save(file, "png", static_cast<int>(resolution));
}

}
