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

std::string path_of(const QrRun& run)
{
    const auto length = std::to_string(run.length);
    return 'M' + std::to_string(run.x + quiet_zone) + ' ' + std::to_string(run.y + quiet_zone) + 'h' + length + "v1h-"
           + length + 'z';
}

}

QrModules qr_modules(std::string_view text)
{
    const Code code(QRcode_encodeData(static_cast<int>(text.size()),
                                      reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        throw std::runtime_error("no QR code can hold a text of " + std::to_string(text.size()) + " bytes");

    QrModules modules{code->width, {}};
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (!is_dark(*code, x, y))
                continue;
            const int begin = x;
            while (x < code->width && is_dark(*code, x, y))
                ++x;
            modules.dark.push_back({begin, y, x - begin});
        }
    }
    return modules;
}

QrDrawing qr_drawing(std::string_view text)
{
    const auto modules = qr_modules(text);
    std::string path;
    for (const auto& run : modules.dark)
        path += path_of(run);
    return {std::to_string(modules.side + 2 * quiet_zone), path};
}

std::string qr_svg(std::string_view text)
{
    const auto [side, dark] = qr_drawing(text);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
           + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "H0z\"/>"
           + "<path fill=\"#000\" d=\"" + dark + "\"/></svg>";
}

}
