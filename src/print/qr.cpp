// QR codes by libqrencode.
#include "print/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace cakey::print {

namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

constexpr int quiet_zone = 4;  // ISO/IEC 18004

bool is_dark(const QRcode& code, int x, int y) { return code.data[y * code.width + x] & 1; }

// Each run of dark modules in a row is one rectangle.
std::string dark_path(const QRcode& code)
{
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            if (!is_dark(code, x, y))
                continue;
            const int begin = x;
            while (x < code.width && is_dark(code, x, y))
                ++x;
            const auto run = std::to_string(x - begin);
            path += 'M' + std::to_string(begin + quiet_zone) + ' ' + std::to_string(y + quiet_zone) + 'h' + run + "v1h-"
                    + run + 'z';
        }
    }
    return path;
}

}

QrDrawing qr_drawing(std::string_view text)
{
    const Code code(QRcode_encodeData(static_cast<int>(text.size()),
                                      reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        throw std::runtime_error("no QR code can hold a text of " + std::to_string(text.size()) + " bytes");

    return {std::to_string(code->width + 2 * quiet_zone), dark_path(*code)};
}

std::string qr_svg(std::string_view text)
{
    const auto [side, dark] = qr_drawing(text);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
           + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "H0z\"/>"
           + "<path fill=\"#000\" d=\"" + dark + "\"/></svg>";
}

}
