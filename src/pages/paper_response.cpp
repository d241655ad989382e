// Handing a paper out.
#include "pages/paper_response.hpp"

#include "crypto/digests.hpp"
#include "pages/paper_uploads.hpp"

#include <stdexcept>

namespace cakey::pages {

web::Response paper_response(const Paper& paper, std::string_view order_number, const crypto::Seal& seal)
{
    auto content = seal.open(paper.content_sealed, paper_place(order_number, paper.kind));
    if (!content || crypto::sha256_hex(*content) != paper.sha256)
        throw std::runtime_error("a paper does not open: seal_key_file is not the one it was sealed with");
    auto response = web::file(paper.file_name, paper.media_type, *std::move(content), web::Disposition::shown);
    response.set("Content-Security-Policy",
                 "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
                 "frame-ancestors 'none'");
    response.set("X-Content-Type-Options", "nosniff");
    return response;
}

}
