// What an outlet has to do: whom to call, who comes when, who is waited for. And the list of a day, on paper.
#include "deeds/outlet_visits.hpp"
#include "pages/desk/outlet/handlers.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace cakey::pages::desk {

namespace {

// Of one outlet at a time: more is told, not shown.
constexpr int most_at_once = 1000;

void show_goods_of(web::Fields& row, const OutletRow& order)
{
    row.set("NO", order.number);
    row.set("COMPANY", order.company);
    row.set("HANDLER", order.handler_name);
    row.set("MOBILE", order.handler_mobile);
    row.set_view("BUSINESS", label(order.business_type));
    row.set("CERTIFICATES", order.certificates);
    row.set("SEALS", order.seals);
}

// clang-format off
constexpr Field signature_field{
    .id = "wants_signature", .label = "交付时请领取人在屏幕上签名", .hint = "不选时打印交付单签字。", .required = false,
    .kind = Field::Kind::tick};
// clang-format on

// In the lane of appointments the next one comes first.
bool comes_before(const OutletRow& one, const OutletRow& other)
{
    return std::tie(one.progress.day, one.progress.half) < std::tie(other.progress.day, other.progress.half);
}

void show_lanes(web::Fields& page, const std::vector<OutletRow>& rows, OutletLane shown, Date today, const Urls& urls)
{
    for (const auto& [lane, text] : labels<OutletLane>) {
        auto tally = page.add("LANES");
        tally.set_view("LABEL", text);
        tally.set("URL", urls.desk_outlet() + "?lane=" + std::string(word(lane)));
        tally.set("COUNT",
                  std::ranges::count(rows, lane, [&](const OutletRow& row) { return lane_of(row.progress, today); }));
        if (lane == shown)
            tally.show("CURRENT");
    }
}

void show_row(web::Fields& table, const OutletRow& order, Date today, Instant now)
{
    auto row = table.add("ORDERS");
    show_goods_of(row, order);
    row.set("AGE", age_text(now - order.state_since));
    row.set("SINCE_ISO", china_iso(order.state_since));
    const auto& progress = order.progress;
    if (progress.outcome) {
        auto called = row.add("CALLED");
        called.set_view("OUTCOME", label(*progress.outcome));
        show_time(called, *progress.called_at);
    } else {
        row.show("NOT_CALLED");
    }
    if (!progress.day.empty()) {
        auto appointed = row.add("APPOINTED");
        appointed.set("WHEN", appointment_text(progress.day, progress.half));
        if (progress.missed(today))
            appointed.show("MISSED");
    } else {
        row.show("NOT_APPOINTED");
    }
}

}

web::Response OutletWork::list(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    const auto today = china_date(now);
    const auto lane = from_word<OutletLane>(request.query("lane")).value_or(OutletLane::to_call);
    OutletSettings settings;
    std::optional<int> waiting;
    auto rows = store_.read([&](Unit& unit) {
        waiting = to_release(unit, who, means_.certificates);
        settings = unit.outlet_visits().settings(outlet_member(who).outlet);
        return unit.outlet_visits().at(outlet_member(who).outlet, most_at_once);
    });
    const bool more = static_cast<int>(rows.size()) == most_at_once;

    auto page = screens_.page(request, who, "待办", Here::work);
    show_to_release(page, waiting);
    show_lanes(page, rows, lane, today, urls_);
    page.set("TODAY", date_text(today));
    Form chosen;
    chosen.put(signature_field, settings.wants_signature ? "yes" : "");
    chosen.show(page, signature_field);
    if (more)
        page.add("MORE").set("COUNT", most_at_once);
    std::erase_if(rows, [&](const OutletRow& row) { return lane_of(row.progress, today) != lane; });
    if (lane == OutletLane::today || lane == OutletLane::later)
        std::ranges::stable_sort(rows, comes_before);
    if (rows.empty()) {
        page.show("NO_ORDERS");
    } else {
        auto table = page.add("TABLE");
        for (const auto& row : rows)
            show_row(table, row, today, now);
    }
    return page.render("desk/outlet/list");
}

// Of ?day=..., or of today.
web::Response OutletWork::print_day(const web::Request& request, const StaffPerson& who) const
{
    const auto day = date_text(date_in(request.query("day")).value_or(china_date(clock_.now())));
    struct Found {
        std::vector<OutletRow> rows;
        std::optional<Outlet> outlet;
    };
    auto found = store_.read([&](Unit& unit) {
        const auto outlet = outlet_member(who).outlet;
        return Found{unit.outlet_visits().at(outlet, most_at_once), unit.catalogue().outlet(outlet)};
    });
    std::erase_if(found.rows, [&](const OutletRow& row) { return row.progress.day != day; });
    std::ranges::stable_sort(found.rows, comes_before);

    auto page = screens_.page(request, who, "领取清单", Here::work);
    page.set("DAY", day);
    page.set("OUTLET_NAME", found.outlet ? found.outlet->name : std::string());
    page.set("COUNT", found.rows.size());
    if (found.rows.empty())
        page.show("NO_ORDERS");
    else
        for (auto table = page.add("TABLE"); const auto& order : found.rows) {
            auto row = table.add("ORDERS");
            show_goods_of(row, order);
            row.set_view("HALF", label(*order.progress.half));
        }
    return page.render("desk/outlet/day");
}

web::Response OutletWork::change_settings(const web::Request& request, const StaffPerson& who) const
{
    const bool wanted = Form(request.form()).text(signature_field) == "yes";
    transact([&](Unit& unit, Instant now) { deeds::want_signature(unit, wanted, outlet_member(who), now); });
    return done(request, "outlet_settings_changed", urls_.desk_outlet(), "outlet_settings_saved");
}

}
