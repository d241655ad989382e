// Places of lists in addresses.
#include "pages/frame/lists.hpp"

#include "pages/frame/numbers.hpp"

#include <algorithm>
#include <string_view>

namespace cakey::pages {

namespace {

// "1763790000000000-42": when it was made, in microseconds, and its row.
std::optional<ListPlace> place_in(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto at = whole_number<std::int64_t>(text.substr(0, dash));
    const auto id = whole_number<std::int64_t>(text.substr(dash + 1));
    // Within the years that the database knows, too.
    if (!at || !id || *at < 0 || *at > 7'000'000'000'000'000)
        return std::nullopt;
    return ListPlace{Instant(std::chrono::microseconds(*at)), *id};
}

}

ListTurn::ListTurn(const web::Request& request) : after(place_in(request.query("after")))
{
    if (!after)
        before = place_in(request.query("before"));
    if (after || before)
        page = std::clamp(whole_number<int>(request.query("page")).value_or(1), 1, 1'000'000);
}

std::string place_text(const ListPlace& place)
{
    return std::to_string(place.created_at.time_since_epoch().count()) + '-' + std::to_string(place.id);
}

void show_pager(web::Fields& fields, const Pager& pager,
                const std::function<std::string(const std::string& place)>& address)
{
    if (!pager.has_newer && !pager.has_older)
        return;
    auto section = fields.add("PAGER");
    section.set("PAGE", pager.page);
    const auto link = [&](web::Name name, const char* way, const ListPlace& place, int page) {
        section.add(name).set("URL", address(way + place_text(place) + "&page=" + std::to_string(page)));
    };
    if (pager.has_newer)
        link("PREVIOUS", "before=", pager.first, pager.page - 1);
    if (pager.has_older)
        link("NEXT", "after=", pager.last, pager.page + 1);
}

}
