// libjpeg makes it grey and small enough, ZBar finds the code.
#include "pdf/code.hpp"

#include <zbar.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <jpeglib.h>

namespace cakey::pdf {

namespace {

// A code has some fifty modules a side and takes a tenth of the picture: more than this shows nothing more of it.
constexpr unsigned longest_side = 3000;
constexpr unsigned most_reduced = 8;  // to an eighth, libjpeg's least

struct Picture {
    unsigned width = 0, height = 0;
    std::vector<unsigned char> grey;
};

Picture decoded(const std::string& photograph)
{
    jpeg_error_mgr errors{};
    jpeg_decompress_struct decoder{};
    decoder.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(photograph.data()), photograph.size());
    jpeg_read_header(&decoder, TRUE);
    decoder.out_color_space = JCS_GRAYSCALE;
    while (std::max(decoder.image_width, decoder.image_height) / decoder.scale_denom > longest_side
           && decoder.scale_denom < most_reduced)
        decoder.scale_denom *= 2;
    jpeg_start_decompress(&decoder);
    Picture picture{decoder.output_width, decoder.output_height, {}};
    picture.grey.resize(std::size_t{picture.width} * picture.height);
    while (decoder.output_scanline < picture.height) {
        JSAMPROW row = picture.grey.data() + std::size_t{decoder.output_scanline} * picture.width;
        jpeg_read_scanlines(&decoder, &row, 1);
    }
    jpeg_destroy_decompress(&decoder);
    return picture;
}

}

std::optional<std::string> code_in(const std::string& photograph)
{
    const auto picture = decoded(photograph);
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    // Else it would guess at encodings of other countries.
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
    zbar::Image image(picture.width, picture.height, "Y800", picture.grey.data(), picture.grey.size());
    if (scanner.scan(image) <= 0)
        return std::nullopt;
    return image.symbol_begin()->get_data();
}

}
