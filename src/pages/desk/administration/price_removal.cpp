// A price of days to come is taken back; what would be missing without it is asked for first.
#include "deeds/prices.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/administration/price_fields.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr std::string_view edition_name = "edition";

// clang-format off
constexpr Field gaps_field{
    .id = "accept_gaps", .label = "我已核对，仍要删除", .missing = "请先核对上面不再提供的内容，确认后再删除。",
    .kind = Field::Kind::tick};
// clang-format on

}

web::Response Prices::remove(const web::Request& request, const StaffPerson& who) const
{
    const auto id = id_in(request);
    const auto now = clock_.now();
    const auto& typed = request.form();
    const auto book = store_.read([](Unit& unit) { return unit.catalogue().price_book(); });
    const bool was_asked = typed.has(edition_name);
    const bool sure = Form(typed).text(gaps_field) == "yes";
    const auto found = std::ranges::find(book.prices(), id, &Price::id);
    const bool is_to_come = found != book.prices().end() && found->valid_from > now;
    const auto missing = is_to_come && !sure ? gaps(book, book.without(id), now) : std::vector<std::string>();
    if (missing.empty()) {
        const auto edition = was_asked ? std::string(typed.get(edition_name)) : book.edition();
        transact([&](Unit& unit, Instant at) { deeds::remove_price(unit, id, edition, member(who), at); });
        return done(request, "price_removed", urls_.desk_prices(), "price_removed");
    }
    Form form;
    if (was_asked)
        form.wrong(gaps_field, missing_text(gaps_field));
    auto page = screens_.page(request, who, "删除未生效的价格", Here::prices);
    page.set("ID", id);
    page.set("PRODUCT", product_text(*found));
    page.set("DAY", date_text(china_date(found->valid_from)));
    page.set("EDITION", book.edition());
    auto shown = show_gaps(page, missing);
    form.show(shown, gaps_field);
    form.show_errors(page);
    return page.render("desk/administration/price_removal", form.status());
}

}
