// Filling the order form's view.
#include "pages/order_form_fields.hpp"

#include "pages/held_paper.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>
#include <set>

namespace cakey::pages {

namespace {

using namespace order_fields;

void select_if(web::Fields& row, bool chosen)
{
    if (chosen)
        row.show("SELECTED");
}

void show_platforms(web::Fields& fields, const std::vector<Platform>& platforms, const std::string& chosen)
{
    for (const auto& platform : platforms) {
        auto row = fields.add("PLATFORMS");
        row.set("CODE", platform.code);
        row.set("NAME", platform.name);
        select_if(row, platform.code == chosen);
    }
}

// What the script shows for each: the parts that this business type has.
void show_business_types(web::Fields& fields, const std::string& chosen)
{
    for (const auto& rule : business_rules) {
        std::string parts;
        for (const auto& [has, name] : {std::pair(rule.term, "term"), std::pair(rule.names_serial, "serial"),
                                        std::pair(rule.seals, "seals"), std::pair(rule.delivered, "delivered"),
                                        std::pair(rule.reason, "reason"), std::pair(rule.asks_bids, "bids")})
            if (has)
                parts += (parts.empty() ? "" : " ") + std::string(name);
        auto row = fields.add("BUSINESS_TYPES");
        row.set_view("VALUE", word(rule.type));
        row.set_view("LABEL", label(rule.type));
        row.set("PARTS", parts);
        select_if(row, word(rule.type) == chosen);
    }
}

void show_years(web::Fields& fields, const PriceList& prices, const std::string& chosen)
{
    std::set<int> terms;
    for (const auto& rule : business_rules)
        if (rule.term)
            for (const int years : prices.terms(rule.type))
                terms.insert(years);
    for (const int years : terms) {
        auto row = fields.add("TERMS");
        row.set("VALUE", years);
        select_if(row, std::to_string(years) == chosen);
    }
}

// Grouped by city; a city's outlets stand together in the table already.
void show_outlets(web::Fields& fields, const std::vector<Outlet>& outlets, const std::string& chosen)
{
    for (auto at = outlets.begin(); at != outlets.end();) {
        auto city = fields.add("CITIES");
        city.set("CITY", at->city);
        const auto end = std::find_if(at, outlets.end(), [&](const Outlet& one) { return one.city != at->city; });
        for (; at != end; ++at) {
            auto row = city.add("OUTLETS");
            row.set("VALUE", at->id);
            row.set("DISTRICT", at->district);
            row.set("NAME", at->name);
            row.set("ADDRESS", at->address);
            row.set("PHONE", at->phone);
            select_if(row, std::to_string(at->id) == chosen);
        }
    }
}

}

void show_order_form(web::Fields& fields, const OrderForm& form, const OrderChoices& choices)
{
    for (const auto& field : order_fields::all)
        fields.set(field.value, form.text(field));
    show_platforms(fields, choices.platforms, form.text(platform));
    show_business_types(fields, form.text(business_type));
    show_years(fields, choices.prices, form.text(years));
    show_outlets(fields, choices.outlets, form.text(outlet));
    if (form.text(unopened_bids) == "yes")
        fields.show("BIDS_YES");
    if (form.text(unopened_bids) == "no")
        fields.show("BIDS_NO");
    if (form.text(delivery) == word(Delivery::courier))
        fields.show("DELIVERY_COURIER");
    if (form.text(delivery) == word(Delivery::pick_up))
        fields.show("DELIVERY_PICK_UP");
}

void show_prices(web::Fields& fields, const PriceList& prices, const Application* application)
{
    for (const auto& price : prices.prices()) {
        auto row = fields.add("PRICES");
        row.set_view("TYPE", word(price.business_type));
        row.set_view("ITEM", word(price.item));
        row.set("YEARS", price.years);
        row.set("FEN", price.unit_price.count());
    }
    const auto total = application ? prices.total(*application) : std::nullopt;
    if (total) {
        fields.set("AGREED", total->count());
        fields.add("KNOWN_TOTAL").set("TOTAL", shown_amount(*total));
    } else {
        fields.show("UNKNOWN_TOTAL");
    }
}

void show_paper_fields(web::Fields& fields, const std::vector<Paper>& held, const PaperFlaws& flaws,
                       std::string_view order_number, const Urls& urls)
{
    for (const auto& [kind, name] : words<PaperKind>) {
        auto row = fields.add("PAPERS");
        row.set("FIELD", paper_field(kind));
        row.set_view("LABEL", label(kind));
        const auto paper = std::ranges::find(held, kind, &Paper::kind);
        if (paper != held.end())
            show_held_paper(row, *paper, order_number, urls);
        // The script sends a chosen file at once, if there is an order to send it to.
        if (!order_number.empty())
            row.add("SENT_TO").set("URL", urls.paper(order_number, name));
        if (const auto flaw = flaws.find(kind); flaw != flaws.end())
            row.add("FLAW").set("TEXT", flaw->second);
    }
}

}
