// Out of an address, and back into one.
#include "pages/desk/figures/query.hpp"

#include "base/numbers.hpp"
#include "domain/text.hpp"
#include "pages/frame/lists.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

using std::chrono::days;

// clang-format off
constexpr Field from_field{
    .id = "from", .label = "开始日期", .missing = "请填写开始日期。",
    .wrong = "日期不正确，请按“2026-11-22”的格式填写。", .type = "date"};
constexpr Field to_field{
    .id = "to", .label = "结束日期", .missing = "请填写结束日期。", .wrong = from_field.wrong, .type = "date"};
// clang-format on

constexpr int usual_span = 30;
constexpr std::size_t longest = 64;  // bytes of a part or a date; longer ones are none

std::string_view span_label(int span)
{
    switch (span) {
    case 7:
        return "近 7 天";
    case 30:
        return "近 30 天";
    case 90:
        return "近 90 天";
    default:
        return "近一年";
    }
}

}

FigureQuery::FigureQuery(const web::Request& request, Instant now)
{
    filter_.dimension = from_word<FigureDimension>(request.query("by")).value_or(FigureDimension::whole);
    // "none": what goes to no outlet.
    const auto part = request.query("part").substr(0, longest);
    has_part_ = filter_.dimension != FigureDimension::whole && !part.empty();
    if (has_part_ && part != "none")
        filter_.part = part;

    const std::chrono::sys_days today = china_date(now);
    auto first = today - days(usual_span - 1), last = today;
    for (const auto& field : {from_field, to_field})
        form_.put(field, trimmed(request.query(field.id).substr(0, longest)));
    if (form_.text(from_field).empty() && form_.text(to_field).empty()) {
        const auto asked = whole_number<int>(request.query("days")).value_or(usual_span);
        days_ = std::ranges::find(spans, asked) != std::end(spans) ? asked : usual_span;
        first = today - days(days_ - 1);
    } else {
        for (const auto& field : {from_field, to_field})
            if (form_.text(field).empty())
                form_.wrong(field, std::string(field.missing));
        const auto from = form_.day(from_field), to = form_.day(to_field);
        if (from && to && *from > *to)
            form_.wrong(to_field, "结束日期不能早于开始日期。");
        else if (from && to && *to - *from >= days(most_days))
            form_.wrong(to_field, "最多 " + std::to_string(most_days) + " 天，请缩短日期范围。");
        if (!form_.failed()) {
            first = china_date(*from);
            last = china_date(*to);
        }
    }
    filter_.first = date_text(first);
    filter_.last = date_text(last);
}

void FigureQuery::show(web::Fields& page, const std::string& address) const
{
    for (const int span : spans) {
        auto link = page.add("SPANS");
        link.set_view("LABEL", span_label(span));
        link.set("URL", address + with("days=" + std::to_string(span), filter_.dimension, filter_.part, has_part_));
        if (span == days_)
            link.show("CURRENT");
    }
    for (const auto& [dimension, name] : labels<FigureDimension>) {
        auto link = page.add("DIMENSIONS");
        link.set_view("LABEL", name);
        link.set("URL", address + with(days_text(), dimension, {}, false));
        if (dimension == filter_.dimension)
            link.show("CURRENT");
    }
    if (filter_.dimension != FigureDimension::whole)
        page.add("BY").set("WORD", word(filter_.dimension));
    if (has_part_)
        page.add("OF_ONE").set("PART", filter_.part.empty() ? std::string_view("none") : filter_.part);
    page.set("FIRST", filter_.first);
    page.set("LAST", filter_.last);
    form_.show(page, {from_field, to_field});
    form_.show_errors(page);
}

std::string FigureQuery::text(std::string_view more) const
{
    return with(days_text(), filter_.dimension, filter_.part, has_part_, more);
}

std::string FigureQuery::text_of_all() const { return with(days_text(), filter_.dimension, {}, false); }

std::string FigureQuery::text_of_part(std::string_view part) const
{
    return with(days_text(), filter_.dimension, part, true);
}

std::string FigureQuery::days_text() const
{
    return days_ > 0 ? "days=" + std::to_string(days_) : "from=" + filter_.first + "&to=" + filter_.last;
}

std::string FigureQuery::with(std::string_view days, FigureDimension by, std::string_view part, bool has_part,
                              std::string_view more) const
{
    QueryText query;
    query.add(days);
    if (by != FigureDimension::whole)
        query.add("by=" + std::string(word(by)));
    if (has_part)
        query.add("part=" + (part.empty() ? std::string("none") : percent_encoded(part)));
    query.add(more);
    return query.text();
}

}
