// The content security policies of a paper, and of the page around it.
#include "pages/papers/opened.hpp"

#include "crypto/digests.hpp"

#include <stdexcept>
#include <utility>

namespace cakey::pages {

namespace {

constexpr std::string_view header = "Content-Security-Policy";

std::string_view policy(Framed framed)
{
    if (framed == Framed::by_us)
        return "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
    return "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
           "frame-ancestors 'none'";
}

}

web::Response opened_file(std::string_view file_name, std::string_view media_type, const std::string& content_sealed,
                          std::string_view sha256, std::string_view place, const crypto::Seal& seal, Framed framed)
{
    auto content = seal.open(content_sealed, place);
    if (!content || crypto::sha256_hex(*content) != sha256)
        throw std::runtime_error("a paper does not open, seal_key_file is not the one it was sealed with: "
                                 + std::string(place));
    auto response = web::file(file_name, media_type, *std::move(content), web::Disposition::shown);
    response.set(std::string(header), std::string(policy(framed)));
    return response;
}

void allow_frames(web::Response& page)
{
    for (const auto& [name, value] : web::default_headers())
        if (name == header)
            page.set(std::string(header), std::string(value) + "; frame-src 'self'");
}

}
