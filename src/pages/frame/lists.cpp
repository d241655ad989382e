// Places of lists in addresses.
#include "pages/frame/lists.hpp"

#include "base/encodings.hpp"
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

void QueryText::add(const Field& field, std::string_view value)
{
    if (!value.empty())
        add(std::string(field.id) + '=' + percent_encoded(value));
}

void QueryText::add(std::string_view part)
{
    if (!part.empty())
        (text_ += text_.empty() ? '?' : '&') += part;
}

void show_pager(web::Fields& fields, int page, std::optional<ListPlace> first, std::optional<ListPlace> last,
                const ListAddress& address)
{
    if (!first && !last)
        return;
    auto section = fields.add("PAGER");
    section.set("PAGE", page);
    const auto link = [&](web::Name name, const char* way, const ListPlace& place, int to) {
        const auto text = std::to_string(place.created_at.time_since_epoch().count()) + '-' + std::to_string(place.id);
        section.add(name).set("URL", address(way + text + "&page=" + std::to_string(to)));
    };
    if (first)
        link("PREVIOUS", "before=", *first, page - 1);
    if (last)
        link("NEXT", "after=", *last, page + 1);
}

}
