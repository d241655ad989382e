// Papers at the desk: pictures as they are; of a PDF each page as a picture, and the original to keep. What a stranger
// made is opened by no program of ours on the operator's own machine.
#pragma once

#include "pages/frame/person.hpp"
#include "pages/means.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/view.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace cakey::pages::desk {

// In the paper's row: PICTURE or PDF, with its PAGES. `url` opens it; its pages are below that.
void show_paper(web::Fields& row, std::string_view media_type, int pages, const std::string& url);

// "{page}" in the address. Fault::not_found when there can be none of that number.
int page_in(const web::Request& request);

// The paper itself, as `content` was opened.
web::Response original(std::string_view file_name, std::string_view media_type, std::string content);
// One page of a PDF; `content` opens it once its turn has come. Fault::not_found when it cannot be drawn.
web::Response page_of(const Means& means, const std::function<std::string()>& content, int page);

}
