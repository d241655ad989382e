// Cairo's and Pango's objects, owned.
#include "print/cairo.hpp"

#include <new>
#include <stdexcept>

namespace cakey::print {

cairo_status_t append(void* text, const unsigned char* data, unsigned size)
{
    // Called from C, which an exception must not cross.
    try {
        static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), size);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

void require(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("drawing failed: ") + cairo_status_to_string(status));
}

FontDescription font(const char* family, double size)
{
    FontDescription description(pango_font_description_from_string(family));
    // In device units: a size in points would be scaled by the screen resolution that Pango assumes.
    pango_font_description_set_absolute_size(description.get(), size * PANGO_SCALE);
    return description;
}

}
