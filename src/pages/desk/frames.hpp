// Papers shown in frames of the desk's own pages.
#pragma once

#include "crypto/sealed.hpp"
#include "web/response.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

// A page with PDFs in frames: from our own address and no other.
void allow_frames(web::Response& page);

// A paper, opened. Whatever it holds, it runs nothing and reaches nothing; only our own pages may frame it.
// std::runtime_error when it does not open at that place: the key is not the one it was sealed with.
web::Response framed_paper(std::string_view file_name, std::string_view media_type, const std::string& content_sealed,
                           std::string_view place, const crypto::Seal& seal);

}
