// Papers recognised: by libmagic first, then by the decoder of what it seems to be.
#include "papers/recognise.hpp"

#include "papers/jpeg.hpp"
#include "papers/png.hpp"

#include <magic.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace cakey::papers {

namespace {

struct CloseMagic {
    void operator()(magic_set* cookie) const { magic_close(cookie); }
};
using Magic = std::unique_ptr<magic_set, CloseMagic>;

// Types are told by their first bytes: a container deep inside a file is none of our business.
constexpr std::size_t looked_at = 4096;
constexpr int flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_CDF
                      | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_APPTYPE | MAGIC_NO_CHECK_ENCODING | MAGIC_NO_CHECK_TOKENS;

std::string seen_by_magic(std::string_view bytes)
{
    // A cookie must not be shared by threads; opening one maps a file that the system keeps in memory.
    const Magic cookie(magic_open(flags));
    if (!cookie || magic_load(cookie.get(), nullptr) != 0)
        throw std::runtime_error("libmagic's database cannot be read (package libmagic-mgc)");
    const auto begin = bytes.substr(0, looked_at);
    const char* type = magic_buffer(cookie.get(), begin.data(), begin.size());
    return type ? type : "";
}

std::optional<PaperType> seen_type(std::string_view bytes)
{
    const auto seen = seen_by_magic(bytes);
    // libmagic also takes an HTML page with a PDF's first line in it for a PDF.
    if (seen == media_type(PaperType::pdf) && !bytes.starts_with("%PDF-"))
        return std::nullopt;
    for (const auto type : {PaperType::pdf, PaperType::jpeg, PaperType::png})
        if (seen == media_type(type))
            return type;
    return std::nullopt;
}

// ISO 32000 appendix H: readers look for the end within the last 1024 bytes.
std::optional<PaperFlaw> pdf_flaw(std::string_view bytes)
{
    const auto end = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 1024));
    return end.find("%%EOF") != std::string_view::npos ? std::nullopt : std::optional(PaperFlaw::broken);
}

}

Recognised recognise(std::string_view bytes)
{
    if (bytes.empty())
        return PaperFlaw::empty;
    if (bytes.size() > largest_paper)
        return PaperFlaw::too_large;
    const auto type = seen_type(bytes);
    if (!type)
        return PaperFlaw::unknown_type;

    const auto flaw = *type == PaperType::jpeg  ? jpeg_flaw(bytes)
                      : *type == PaperType::png ? png_flaw(bytes)
                                                : pdf_flaw(bytes);
    if (flaw)
        return *flaw;
    return *type;
}

}
