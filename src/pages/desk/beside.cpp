// Rows for papers, and what their addresses answer.
#include "pages/desk/beside.hpp"

#include "domain/fault.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/papers/papers.hpp"
#include "papers/reception.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr auto pdf = papers::media_type(papers::PaperType::pdf);
constexpr int most_pages = 20;  // shown; papers have one or two

}

void show_paper(web::Fields& row, std::string_view media_type, int pages, const std::string& url)
{
    auto held = row.add(media_type == pdf ? web::Name("PDF") : web::Name("PICTURE"));
    held.set("URL", url);
    if (media_type != pdf)
        return;
    const int shown = std::clamp(pages, 1, most_pages);
    for (int page = 1; page <= shown; ++page) {
        auto picture = held.add("PAGES");
        picture.set("PAGE_URL", url + "/pages/" + std::to_string(page));
        picture.set("PAGE", page);
    }
    if (pages > shown) {
        auto more = held.add("MORE");
        more.set("SHOWN", shown);
        more.set("ALL", pages);
    }
}

int page_in(const web::Request& request)
{
    const auto page = whole_number<int>(request.path("page"));
    if (!page || *page < 1 || *page > most_pages)
        throw DomainError(Fault::not_found);
    return *page;
}

web::Response original(std::string_view file_name, std::string_view media_type, std::string content)
{
    return paper_response(file_name, media_type, std::move(content),
                          media_type == pdf ? web::Disposition::attachment : web::Disposition::shown);
}

web::Response page_of(const Means& means, const std::function<std::string()>& content, int page)
{
    auto picture = means.reception.page(content, page);
    if (!picture)
        throw DomainError(Fault::not_found);
    web::Response response(200, *std::move(picture));
    response.set("Content-Type", "image/png");
    return response;
}

}
