// JPEG pictures, decoded by libjpeg.
#include "papers/jpeg.hpp"

#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>

namespace cakey::papers {

namespace {

constexpr long most_memory = 64 * 1024 * 1024;  // bytes; the coefficients of 22 megapixels, progressive, 4:2:0
// A progressive picture has about ten scans. Thousands of empty ones over a large picture would take minutes.
constexpr int most_scans = 64;

struct Decoder {
    jpeg_decompress_struct picture{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf out;
    std::vector<JSAMPLE> row;

    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() { jpeg_destroy_decompress(&picture); }
};

[[noreturn]] void leave(j_common_ptr picture) { std::longjmp(static_cast<Decoder*>(picture->client_data)->out, 1); }

// A warning is damage that libjpeg has mended by guessing, the missing end among it. Stray bytes between the segments
// are no damage: some cameras write them.
void heed(j_common_ptr picture, int level)
{
    if (level < 0 && picture->err->msg_code != JWRN_EXTRANEOUS_DATA)
        leave(picture);
}

void count_scans(j_common_ptr picture)
{
    if (reinterpret_cast<j_decompress_ptr>(picture)->input_scan_number > most_scans)
        leave(picture);
}

bool is_about_size(int code)
{
    return code == JERR_IMAGE_TOO_BIG || code == JERR_OUT_OF_MEMORY || code == JERR_NO_BACKING_STORE;
}

// libjpeg leaves by longjmp: nothing in this frame may need a destructor.
std::optional<PaperFlaw> decode(Decoder& decoder, std::string_view bytes)
{
    auto& picture = decoder.picture;
    if (setjmp(decoder.out))
        return is_about_size(decoder.errors.msg_code) ? PaperFlaw::too_many_pixels : PaperFlaw::broken;

    jpeg_create_decompress(&picture);
    picture.mem->max_memory_to_use = most_memory;
    picture.progress = &decoder.progress;
    jpeg_mem_src(&picture, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&picture, TRUE);
    if (too_many_pixels(picture.image_width, picture.image_height))
        return PaperFlaw::too_many_pixels;

    jpeg_start_decompress(&picture);
    decoder.row.resize(std::size_t{picture.output_width} * static_cast<std::size_t>(picture.output_components));
    JSAMPROW row = decoder.row.data();
    while (picture.output_scanline < picture.output_height)
        jpeg_read_scanlines(&picture, &row, 1);
    jpeg_finish_decompress(&picture);
    return std::nullopt;
}

}

std::optional<PaperFlaw> jpeg_flaw(std::string_view bytes)
{
    Decoder decoder;
    decoder.picture.err = jpeg_std_error(&decoder.errors);
    decoder.picture.client_data = &decoder;
    decoder.errors.error_exit = leave;
    decoder.errors.emit_message = heed;
    decoder.progress.progress_monitor = count_scans;
    return decode(decoder, bytes);
}

}
