// A paper as it goes to a browser: opened, and locked into a sandbox. Whatever a stranger has put into it, it runs
// nothing and fetches nothing here.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/papers/received.hpp"
#include "web/response.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

// Who may show it inside a page of theirs.
enum class Framed { by_nobody, by_us };

// std::runtime_error when it does not open at that place, or is not what was sealed.
web::Response opened_file(std::string_view file_name, std::string_view media_type, const std::string& content_sealed,
                          std::string_view sha256, std::string_view place, const crypto::Seal& seal, Framed framed);

template <class Paper>
web::Response opened_paper(const Paper& paper, std::string_view number, const crypto::Seal& seal, Framed framed)
{
    return opened_file(paper.file_name, paper.media_type, paper.content_sealed, paper.sha256,
                       paper_place(number, paper.kind), seal, framed);
}

// A page of ours with papers in frames: from our own address and no other.
void allow_frames(web::Response& page);

}
