// PNG pictures, decoded by libpng.
#include "papers/png.hpp"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace cakey::papers {

namespace {

constexpr png_alloc_size_t largest_chunk = 1024 * 1024;  // bytes, unpacked: texts and colour profiles
constexpr png_uint_32 most_chunks = 100;                 // of those that are kept

struct Decoder {
    std::string_view rest;
    std::jmp_buf out;
    std::vector<png_byte> row;
    png_structp picture = nullptr;
    png_infop info = nullptr;

    explicit Decoder(std::string_view bytes) : rest(bytes) {}
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() { png_destroy_read_struct(&picture, &info, nullptr); }
};

[[noreturn]] void leave(png_structp picture, png_const_charp)
{
    std::longjmp(static_cast<Decoder*>(png_get_error_ptr(picture))->out, 1);
}

// Of things beside the picture, which are skipped.
void ignore(png_structp, png_const_charp) {}

void read(png_structp picture, png_bytep to, std::size_t size)
{
    auto& rest = static_cast<Decoder*>(png_get_io_ptr(picture))->rest;
    if (rest.size() < size)
        png_error(picture, "the picture ends too early");
    std::copy_n(rest.data(), size, to);
    rest.remove_prefix(size);
}

// libpng leaves by longjmp: nothing in this frame may need a destructor.
std::optional<PaperFlaw> decode(Decoder& decoder)
{
    if (setjmp(decoder.out))
        return PaperFlaw::broken;

    const auto picture = decoder.picture;
    const auto info = decoder.info;
    // Our own bound says more than libpng's about what was wrong.
    png_set_user_limits(picture, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_chunk_malloc_max(picture, largest_chunk);
    png_set_chunk_cache_max(picture, most_chunks);
    png_set_read_fn(picture, &decoder, read);
    png_read_info(picture, info);
    if (too_many_pixels(png_get_image_width(picture, info), png_get_image_height(picture, info)))
        return PaperFlaw::too_many_pixels;

    const auto width = png_get_image_width(picture, info), height = png_get_image_height(picture, info);
    decoder.row.resize(png_get_rowbytes(picture, info));
    if (std::uint64_t{decoder.row.size()} * height > most_unpacked)
        return PaperFlaw::too_many_pixels;

    // An interlaced picture comes as seven smaller ones. Nobody looks at them, so they are not spread over whole rows, which
    // would be seven times the work.
    const int passes = png_get_interlace_type(picture, info) == PNG_INTERLACE_ADAM7 ? PNG_INTERLACE_ADAM7_PASSES : 1;
    for (int pass = 0; pass < passes; ++pass) {
        const bool whole = passes == 1;
        const auto rows = whole ? height : PNG_PASS_COLS(width, pass) == 0 ? 0 : PNG_PASS_ROWS(height, pass);
        for (png_uint_32 y = 0; y < rows; ++y)
            png_read_row(picture, decoder.row.data(), nullptr);
    }
    png_read_end(picture, nullptr);
    return std::nullopt;
}

}

std::optional<PaperFlaw> png_flaw(std::string_view bytes)
{
    Decoder decoder(bytes);
    decoder.picture = png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoder, leave, ignore);
    decoder.info = decoder.picture ? png_create_info_struct(decoder.picture) : nullptr;
    if (!decoder.info)
        throw std::runtime_error("libpng cannot be used: another version than the one compiled for, or no memory");
    return decode(decoder);
}

}
