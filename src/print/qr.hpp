// QR codes as SVG.
#pragma once

#include <string>
#include <string_view>

namespace cakey::print {

// An <svg> element to stand in a page: black on white, four modules of quiet zone, one unit a module, no size of its
// own (the page's style gives it). Throws std::runtime_error for a text that no QR code can hold.
std::string qr_svg(std::string_view text);

}
