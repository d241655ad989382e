// Uploaded papers.
#include "papers/recognise.hpp"

#include "fuzz/target.hpp"
#include "papers/jpeg.hpp"
#include "papers/png.hpp"

#include <variant>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);

namespace cakey::fuzz {

namespace {

using namespace papers;

constexpr std::string_view png_begin = "\x89PNG\r\n\x1a\n";

bool begins_as(PaperType type, std::string_view bytes)
{
    return bytes.starts_with(type == PaperType::pdf ? "%PDF-" : type == PaperType::jpeg ? "\xff\xd8\xff" : png_begin);
}

std::uint32_t big_endian(const std::uint8_t* bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

// PNG, Annex D.
std::uint32_t checksum(const std::uint8_t* bytes, std::size_t size)
{
    std::uint32_t sum = ~0u;
    for (std::size_t at = 0; at < size; ++at) {
        sum ^= bytes[at];
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? sum >> 1 ^ 0xedb88320u : sum >> 1;
    }
    return ~sum;
}

// Behind each chunk's length, type and content.
void write_checksums(std::uint8_t* bytes, std::size_t size)
{
    for (auto at = png_begin.size(); at + 12 <= size;) {
        const std::size_t length = big_endian(bytes + at);
        if (length > size - at - 12)
            return;
        const auto sum = checksum(bytes + at + 4, length + 4);
        at += length + 12;
        for (int byte = 0; byte < 4; ++byte)
            bytes[at - 4 + static_cast<std::size_t>(byte)] = static_cast<std::uint8_t>(sum >> (24 - 8 * byte));
    }
}

}

void feed(std::string_view bytes)
{
    const auto recognised = recognise(bytes);
    // The decoders are asked even where libmagic sees something else.
    const bool is_jpeg = begins_as(PaperType::jpeg, bytes) && !jpeg_flaw(bytes);
    const bool is_png = begins_as(PaperType::png, bytes) && !png_flaw(bytes);

    const auto* type = std::get_if<PaperType>(&recognised);
    if (!type)
        return;
    must(bytes.size() <= largest_paper, "a paper has so many bytes");
    must(begins_as(*type, bytes), "a paper begins as its type does");
    const auto* first_chunk = reinterpret_cast<const std::uint8_t*>(bytes.data()) + png_begin.size();
    switch (*type) {
    case PaperType::pdf:
        must(bytes.find("%%EOF") != std::string_view::npos, "a PDF has an end");
        break;
    case PaperType::jpeg:
        must(is_jpeg, "a JPEG is whole");
        break;
    case PaperType::png:
        must(is_png, "a PNG is whole");
        // Behind its length and type: width and height.
        must(!too_many_pixels(big_endian(first_chunk + 8), big_endian(first_chunk + 12)), "a paper has so many pixels");
        break;
    }
}

}

// A picture whose checksums are wrong is looked at no further: half of them get right ones.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size, std::size_t most, unsigned seed)
{
    size = LLVMFuzzerMutate(bytes, size, most);
    if (seed % 2 == 0)
        cakey::fuzz::write_checksums(bytes, size);
    return size;
}
