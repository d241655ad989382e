// The manual: its questions are answered by what was counted lately.
#include "domain/counted.hpp"
#include "domain/setting.hpp"
#include "pages/frame/announcements.hpp"
#include "pages/public/handlers.hpp"
#include "print/application_form.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr std::chrono::days looked_back{30};
constexpr std::int64_t fewest_approvals = 20;  // of less nothing can be said
constexpr std::size_t most_reasons = 5;

std::string hours_text(std::int64_t seconds)
{
    const auto hours = seconds / 3600;
    return hours < 48 ? " " + std::to_string(hours) + " 小时" : " " + std::to_string((hours + 23) / 24) + " 天";
}

void show_times(web::Fields& page, const Counted& counted)
{
    if (counted.all_of(FigureMeasure::approval_hours).count < fewest_approvals)
        return;
    auto times = page.add("TIMES");
    times.set("HALF", hours_text(*counted.approved_within(50)));
    times.set("MOST", hours_text(*counted.approved_within(95)));
}

// Those that orders were refused for most; where none was, the first ones of those that operators choose from.
void show_reasons(web::Fields& page, std::vector<RefusalReason> reasons, const Counted& counted)
{
    const auto count_of = [&](const RefusalReason& reason) {
        return counted.of(FigureMeasure::refusal, std::to_string(reason.id)).count;
    };
    std::ranges::stable_sort(reasons, std::greater(), count_of);
    const bool any = !reasons.empty() && count_of(reasons.front()) > 0;
    if (any)
        std::erase_if(reasons, [&](const RefusalReason& reason) { return count_of(reason) == 0; });
    reasons.resize(std::min(reasons.size(), most_reasons));
    if (reasons.empty())
        return;
    auto place = page.add("REASONS");
    place.show(any ? web::Name("COUNTED") : web::Name("UNCOUNTED"));
    for (const auto& reason : reasons)
        place.add("ROWS").set("TEXT", reason.text);
}

// A row for each thing that can be had, in the book's order.
void show_prices(web::Fields& page, const PriceList& list)
{
    if (list.prices().empty())
        return;
    auto place = page.add("HAS_PRICES");
    for (const auto& price : list.prices()) {
        auto row = place.add("PRICES");
        row.set_view("BUSINESS", label(price.business_type));
        row.set_view("ITEM", label(price.item));
        row.set("TERM", price.years == 0 ? "不限年限" : std::to_string(price.years) + " 年");
        row.set("PRICE", price.unit_price.grouped());
    }
}

}

web::Response Guide::show(const web::Request& request, const Visitor& who) const
{
    const auto now = clock_.now();
    const auto& counted = means_.catalogue.counted(
        {.part = {}, .first = date_text(china_date(now - looked_back)), .last = date_text(china_date(now))});

    auto page = screens_.page(request, who, "用户手册");
    show_announcements(page, means_.catalogue, now);
    const auto days = [&](Setting setting) { return means_.catalogue.setting(setting, now); };
    show_times(page, counted);
    show_prices(page, means_.catalogue.prices().at(now));
    show_reasons(page, means_.catalogue.refusal_reasons(), counted);
    page.set("REVIEW_DAYS", days(Setting::review_days));
    page.set("CORRECTION_DAYS", days(Setting::correction_days));
    page.set("RECEIPT_DAYS", days(Setting::receipt_days));
    return page.render("public/guide");
}

web::Response Guide::blank_form(const web::Request&, const Visitor&) const
{
    const auto now = clock_.now();
    const auto& agreement = means_.catalogue.agreements().in_force(now);
    return web::file("申请表.pdf", "application/pdf", means_.blank_form.pdf(agreement.printed_paragraphs()));
}

}
