// QR codes as SVG.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cakey::print {

// Dark modules side by side, from the left upper corner of the code, which has no quiet zone here.
struct QrRun {
    int x = 0;
    int y = 0;
    int length = 1;
};
struct QrModules {
    int side = 0;
    std::vector<QrRun> dark;
};
// For who draws it himself: he leaves four modules of quiet zone. Throws std::runtime_error for a text that no QR code can
// hold.
QrModules qr_modules(std::string_view text);

// A code as a page draws it that has the <svg> element itself: its side in modules, quiet zone included, and the path of
// the dark ones. Throws like qr_modules().
struct QrDrawing {
    std::string side;
    std::string dark;
};
QrDrawing qr_drawing(std::string_view text);

// An <svg> element to stand in a page: black on white, four modules of quiet zone, one unit a module, no size of its
// own (the page's style gives it). Throws like qr_modules().
std::string qr_svg(std::string_view text);

}
