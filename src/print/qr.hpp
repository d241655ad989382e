// QR codes as SVG.
#pragma once

#include <string>
#include <string_view>

namespace cakey::print {

// A code as a page draws it that has the <svg> element itself: its side in modules, quiet zone included, and the path of
// the dark ones. Throws like qr_svg().
struct QrDrawing {
    std::string side;
    std::string dark;
};
QrDrawing qr_drawing(std::string_view text);

// An <svg> element to stand in a page: black on white, four modules of quiet zone, one unit a module, no size of its
// own (the page's style gives it). Throws std::runtime_error for a text that no QR code can hold.
std::string qr_svg(std::string_view text);

}
