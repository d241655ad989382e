// The content security policies of the page around a paper, and of the paper inside.
#include "pages/desk/frames.hpp"

#include <stdexcept>
#include <utility>

namespace cakey::pages {

namespace {

constexpr std::string_view header = "Content-Security-Policy";

constexpr std::string_view paper_policy =
    "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

}

void allow_frames(web::Response& page)
{
    for (const auto& [name, value] : web::default_headers())
        if (name == header)
            page.set(std::string(header), std::string(value) + "; frame-src 'self'");
}

web::Response framed_paper(std::string_view file_name, std::string_view media_type, const std::string& content_sealed,
                           std::string_view place, const crypto::Seal& seal)
{
    auto content = seal.open(content_sealed, place);
    if (!content)
        throw std::runtime_error("a paper does not open with the sealing key: " + std::string(place));
    auto response = web::file(file_name, media_type, *std::move(content), web::Disposition::shown);
    response.set(std::string(header), std::string(paper_policy));
    return response;
}

}
