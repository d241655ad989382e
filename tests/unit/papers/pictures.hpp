// Pictures made by the libraries themselves, for the tests of papers.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <jpeglib.h>
#include <png.h>

namespace pictures {

inline std::vector<unsigned char> noise(unsigned size)
{
    std::vector<unsigned char> bytes(size);
    unsigned state = 1;
    for (auto& byte : bytes) {
        state = state * 1103515245 + 12345;
        byte = static_cast<unsigned char>(state >> 16);
    }
    return bytes;
}

inline void write_png(png_structp picture, png_bytep data, std::size_t size)
{
    static_cast<std::string*>(png_get_io_ptr(picture))->append(reinterpret_cast<char*>(data), size);
}

// With `rows` false it ends where its first row would begin.
inline std::string png(unsigned width, unsigned height, bool rows = true, int interlace = PNG_INTERLACE_NONE,
                       int bits = 8)
{
    std::string bytes;
    png_structp picture = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(picture);
    png_set_write_fn(picture, &bytes, write_png, nullptr);
    png_set_IHDR(picture, info, width, height, bits, PNG_COLOR_TYPE_RGB, interlace, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(picture, info);
    if (rows) {
        auto row = noise(width * 3 * static_cast<unsigned>(bits) / 8);
        for (int pass = png_set_interlace_handling(picture); pass > 0; --pass)
            for (unsigned y = 0; y < height; ++y)
                png_write_row(picture, row.data());
        png_write_end(picture, info);
    } else {
        bytes += std::string("\0\0\x10\0IDAT", 8);
    }
    png_destroy_write_struct(&picture, &info);
    return bytes;
}

// Of the bytes of its rows, red, green, blue.
inline std::string jpeg(unsigned width, unsigned height, const std::function<unsigned char*(unsigned y)>& row_of,
                        bool progressive = false)
{
    jpeg_compress_struct picture{};
    jpeg_error_mgr errors{};
    picture.err = jpeg_std_error(&errors);
    jpeg_create_compress(&picture);
    unsigned char* made = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&picture, &made, &size);
    picture.image_width = width;
    picture.image_height = height;
    picture.input_components = 3;
    picture.in_color_space = JCS_RGB;
    jpeg_set_defaults(&picture);
    if (progressive)
        jpeg_simple_progression(&picture);
    jpeg_start_compress(&picture, TRUE);
    while (picture.next_scanline < picture.image_height) {
        JSAMPROW row = row_of(picture.next_scanline);
        jpeg_write_scanlines(&picture, &row, 1);
    }
    jpeg_finish_compress(&picture);
    jpeg_destroy_compress(&picture);
    std::string bytes(reinterpret_cast<char*>(made), size);
    std::free(made);
    return bytes;
}

inline std::string jpeg(unsigned width, unsigned height, bool progressive = false)
{
    auto row = noise(width * 3);
    return jpeg(width, height, [&](unsigned) { return row.data(); }, progressive);
}

// The same picture, whose header claims another size.
inline std::string claiming(std::string jpeg, unsigned width, unsigned height)
{
    auto frame = jpeg.find("\xff\xc0");  // start of a baseline frame: length, precision, height, width
    if (frame == std::string::npos)
        frame = jpeg.find("\xff\xc2");  // of a progressive one
    for (const auto& [at, side] : {std::pair(frame + 5, height), std::pair(frame + 7, width)}) {
        jpeg.at(at) = static_cast<char>(side >> 8);
        jpeg.at(at + 1) = static_cast<char>(side & 0xff);
    }
    return jpeg;
}

}
