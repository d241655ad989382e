// Showing a paper that is there.
#include "pages/papers/held.hpp"

#include "pages/frame/shown.hpp"

#include <string>

namespace cakey::pages {

namespace {

std::string size_text(std::int64_t bytes)
{
    if (bytes < 1024 * 1024)
        return std::to_string((bytes + 1023) / 1024) + " KB";
    const auto tenths = bytes * 10 / (1024 * 1024);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

}

web::Fields show_held_paper(web::Fields& row, const Paper& paper, const std::string& url)
{
    auto there = row.add("HELD");
    there.set("URL", url);
    there.set("NAME", paper.file_name);
    there.set("SIZE", size_text(paper.size));
    show_time(there, "UPLOADED", "UPLOADED_ISO", paper.uploaded_at);
    if (paper.media_type.starts_with("image/"))
        there.show("PICTURE");
    return there;
}

}
