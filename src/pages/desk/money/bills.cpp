// Days, a day, and its differences as a file.
#include "deeds/bills.hpp"
#include "base/csv.hpp"
#include "domain/text.hpp"
#include "pages/desk/money/handlers.hpp"
#include "pages/desk/money/parts.hpp"
#include "pages/desk/settlements.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr std::chrono::days shown{31};  // when no month is asked for

// clang-format off
constexpr Field month_field{
    .id = "month", .label = "月份", .required = false, .wrong = "月份不正确，请按“2026-11”的格式填写。", .type = "month"};
// clang-format on

struct Span {
    Date first;
    Date end;
};

std::optional<Span> span_of(Form& form, Instant now)
{
    const std::string month(form.text(month_field));
    const std::chrono::sys_days tomorrow = std::chrono::sys_days(china_date(now)) + std::chrono::days(1);
    if (month.empty())
        return Span{tomorrow - shown, tomorrow};
    const auto first = date_in(month + "-01");
    if (!first) {
        form.wrong(month_field, std::string(month_field.wrong));
        return std::nullopt;
    }
    return Span{*first, *first + std::chrono::months(1)};
}

void show_sum(web::Fields& fields, web::Name section, const BillSum& sum)
{
    auto side = fields.add(section);
    side.set("PAYMENTS", sum.payments);
    side.set("PAID", sum.paid.grouped());
    side.set("REFUNDS", sum.refunds);
    side.set("REFUNDED", sum.refunded.grouped());
}

void show_sums(web::Fields& fields, const std::optional<Instant>& fetched, const BillSum& gateway, const BillSum& books)
{
    if (!fetched)
        return fields.show("NO_SUMS");
    show_sum(fields, "GATEWAY", gateway);
    show_sum(fields, "BOOKS", books);
}

void show_days(web::Fields& page, const std::vector<BillRow>& days)
{
    if (days.empty())
        return page.show("NO_DAYS");
    auto table = page.add("TABLE");
    for (const auto& day : days) {
        auto row = table.add("DAYS");
        row.set("DAY", day.day);
        show_verdict(row, day.state, day.unverified);
        show_sums(row, day.fetched_at, day.gateway, day.books);
        if (day.unverified > 0)
            row.add("UNVERIFIED").set("COUNT", day.unverified);
    }
}

struct Found {
    BillDay day;
    std::vector<BillDifference> differences;
    std::map<std::int64_t, std::string> verifiers;

    std::int64_t unverified() const { return std::ranges::count_if(differences, &BillDifference::open); }
};

Found read(Unit& unit, const web::Request& request)
{
    auto day = unit.bill_days().on(request.path("day"));
    auto differences = unit.bill_days().differences(day);
    auto verifiers = unit.bill_days().verifiers(day);
    return {std::move(day), std::move(differences), std::move(verifiers)};
}

void show_day(web::Fields& page, const Found& found)
{
    const auto& day = found.day;
    page.set("DAY", day.day);
    page.set("VERSION", day.version);
    show_verdict(page, day.state, found.unverified());
    show_sums(page, day.fetched_at, day.gateway, day.books);
    if (day.fetched_at)
        add_time(page, "FETCHED", *day.fetched_at);
    if (day.due_at)
        page.show(day.fetched_at ? web::Name("ASKED_AGAIN") : web::Name("AWAITED"));
    if (!day.code.empty())
        page.add("ANSWER").set("CODE", day.code);
}

void show_differences(web::Fields& page, const Found& found)
{
    if (found.differences.empty()) {
        if (found.day.fetched_at)
            page.show("NO_DIFFERENCES");
        return;
    }
    auto table = page.add("TABLE");
    for (const auto& difference : found.differences) {
        auto row = table.add("DIFFERENCES");
        show_difference(row, difference);
        row.show(difference.open() ? web::Name("OPEN") : web::Name("VERIFIED"));
    }
}

constexpr std::string_view csv_head =
    "对账日期,差异,事项,订单编号,商户订单号,退款请求号,支付宝金额（元）,账簿金额（元）,支付宝时间,"
    "账簿时间,支付宝交易号,账簿交易号,核实时间,核实人,核实说明\r\n";

std::string csv_line(const Found& found, const BillDifference& one)
{
    const auto amount = [](const std::optional<Fen>& fen) { return fen ? fen->yuan() : std::string(); };
    const auto time = [](const std::optional<Instant>& at) { return at ? csv_cell(china_text(*at)) : std::string(); };
    const auto verifier = found.verifiers.find(one.id);
    return csv_row({
        csv_cell(found.day.day),
        csv_cell(label(one.kind)),
        csv_cell(about_text(one)),
        csv_digits(one.order_number),
        csv_cell(one.out_trade_no),
        csv_cell(one.out_request_no),
        amount(one.gateway_amount),
        amount(one.books_amount),
        time(one.gateway_at),
        time(one.books_at),
        csv_digits(one.gateway_trade_no),
        csv_digits(one.books_trade_no),
        time(one.verified_at),
        csv_cell(verifier == found.verifiers.end() ? std::string_view() : std::string_view(verifier->second)),
        csv_cell(one.remark),
    });
}

}

web::Response Bills::list(const web::Request& request, const StaffPerson& who) const
{
    Form form;
    form.put(month_field, trimmed(request.query(month_field.id).substr(0, 16)));
    const auto now = clock_.now();
    const auto span = span_of(form, now);
    auto page = screens_.page(request, who, "对账", Here::money);
    form.show(page, {month_field});
    if (!span)
        return page.render("desk/money/list", 422);

    std::vector<SettlementRow> settlements;
    const auto rows = store_.read([&](Unit& unit) {
        settlements = unit.settlements().waiting(most_settlements);
        return unit.bill_days().rows(date_text(span->first), date_text(span->end));
    });
    show_settlements(page, settlements, now);
    show_days(page, rows);
    return page.render("desk/money/list");
}

web::Response Bills::show(const web::Request& request, const StaffPerson& who) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request); });
    auto page = screens_.page(request, who, "对账", Here::money);
    show_day(page, found);
    show_differences(page, found);
    if (who.role == Role::administrator)
        page.show("CAN_ASK_AGAIN");
    return page.render("desk/money/show");
}

web::Response Bills::export_differences(const web::Request& request, const StaffPerson&) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request); });
    std::string text = std::string(csv_mark) + std::string(csv_head);
    for (const auto& difference : found.differences)
        text += csv_line(found, difference);
    return web::file("对账差异-" + found.day.day + ".csv", "text/csv; charset=utf-8", std::move(text));
}

web::Response Bills::ask_again(const web::Request& request, const StaffPerson& who) const
{
    const auto day = transact([&](Unit& unit, Instant now) {
        auto found = unit.bill_days().on(request.path("day"));
        deeds::ask_again(unit, found, member(who), now);
        return found.day;
    });
    return done(request, "bill_asked_again", urls_.desk_bill(day), "bill_asked_again");
}

}
