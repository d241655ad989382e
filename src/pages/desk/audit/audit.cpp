// The log, page by page and as a file.
#include "base/csv.hpp"
#include "pages/desk/audit/events.hpp"
#include "pages/desk/audit/handlers.hpp"
#include "pages/desk/audit/query.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/lists.hpp"

namespace cakey::pages::desk {

namespace {

constexpr int most_exported = 100'000;  // rows of a file: what a spreadsheet opens

// A state of an order by its label, anything else as it is.
std::string_view value_text(std::string_view value)
{
    const auto state = from_word<OrderState>(value);
    return state ? label(*state) : value;
}

std::string change_text(const AuditRow& row)
{
    if (row.before.empty() && row.after.empty())
        return {};
    return std::string(value_text(row.before)) + " → " + std::string(value_text(row.after));
}

void add_row(web::Fields& table, const AuditRow& line, const Urls& urls)
{
    auto row = table.add("LINES");
    row.set("AT", china_text(line.at));
    row.set("AT_ISO", china_iso(line.at));
    row.set("WHO", audit_person_text(line));
    row.set_view("PARTY", label(line.by));
    row.set("EVENT", audit_event_label(line.event));
    row.set("ADDRESS", or_dash(line.address));
    row.set_view("RESULT", line.result == AuditResult::done ? "good" : "bad");
    row.set_view("RESULT_LABEL", label(line.result));
    if (!line.order_number.empty()) {
        auto order = row.add("ORDER");
        order.set("NO", line.order_number);
        order.set("URL", urls.desk_order(line.order_number));
    }
    if (!line.company.empty()) {
        auto company = row.add("COMPANY");
        company.set("NAME", line.company);
        company.set("URL", urls.desk_company({line.company_id}));
    }
    if (!line.subject.empty())
        row.add("SUBJECT").set("TEXT", line.subject);
    if (const auto change = change_text(line); !change.empty())
        row.add("CHANGE").set("TEXT", change);
    if (!line.detail.empty())
        row.add("DETAILED").set("TEXT", audit_detail_text(line.event, line.detail));
}

constexpr std::string_view csv_head =
    "行号,时间,身份,人员,用户名,来源地址,事项,事项代码,企业,订单编号,对象,变更前,变更后,说明,结果\r\n";

std::string csv_line(const AuditRow& row)
{
    return csv_row({
        std::to_string(row.id),
        csv_cell(china_text(row.at)),
        csv_cell(label(row.by)),
        csv_cell(row.person),
        csv_cell(row.username),
        csv_cell(row.address),
        csv_cell(audit_event_label(row.event)),
        csv_cell(row.event),
        csv_cell(row.company),
        row.order_number.empty() ? std::string() : csv_digits(row.order_number),
        csv_cell(row.subject),
        csv_cell(value_text(row.before)),
        csv_cell(value_text(row.after)),
        csv_cell(audit_detail_text(row.event, row.detail)),
        csv_cell(label(row.result)),
    });
}

void show_seal(web::Fields& page, const std::optional<AuditSeal>& newest)
{
    if (!newest)
        return page.show("UNSEALED");
    auto seal = page.add("SEAL");
    seal.set("NUMBER", newest->number);
    seal.set("AT", china_text(newest->sealed_at));
    seal.set("AT_ISO", china_iso(newest->sealed_at));
}

}

web::Response AuditLog::list(const web::Request& request, const StaffPerson& who) const
{
    AuditQuery query(request);
    AuditPage found;
    std::optional<AuditSeal> newest;
    store_.read([&](Unit& unit) {
        query.resolve(unit);
        if (!query.failed())
            found = unit.audit().page(query.filter());
        newest = unit.audit_seals().newest();
    });
    auto page = screens_.page(request, who, "审计日志", Here::audit);
    query.show(page);
    show_seal(page, newest);
    if (query.failed())
        return page.render("desk/audit/list", 422);
    if (found.rows.empty()) {
        page.show("NOTHING_FOUND");
    } else {
        auto table = page.add("TABLE");
        for (const auto& line : found.rows)
            add_row(table, line, urls_);
        page.add("EXPORT").set("URL", urls_.desk_audit_export() + query.text());
    }
    show_pager(page, found, query.page(),
               [&](const std::string& place) { return urls_.desk_audit() + query.text(place); });
    return page.render("desk/audit/list");
}

// Read page after page, so that it is never in memory as a whole.
web::Response AuditLog::export_list(const web::Request& request, const StaffPerson& who) const
{
    AuditQuery query(request);
    transact([&](Unit& unit, Instant now) {
        query.resolve(unit);
        if (!query.failed())
            unit.audit().add(AuditLine::of(member(who), "audit_exported", now, query.text()));
    });
    if (query.failed())
        return web::see_other(urls_.desk_audit() + query.text());
    request.log().event = "audit_exported";

    auto response = web::file("审计日志-" + date_text(china_date(clock_.now())) + ".csv", "text/csv; charset=utf-8",
                              std::string(csv_mark) + std::string(csv_head));
    auto filter = query.filter();
    filter.after.reset();
    filter.before.reset();
    response.stream = [&store = store_, filter, left = most_exported](std::string& chunk) mutable {
        chunk.clear();
        if (left <= 0)
            return false;
        const auto page = store.read([&](Unit& unit) { return unit.audit().page(filter); });
        for (const auto& row : page.rows)
            chunk += csv_line(row);
        left -= static_cast<int>(page.rows.size());
        if (page.rows.empty() || !page.has_next)
            left = 0;
        else if (left <= 0)
            chunk += csv_cell("只导出最近的 " + std::to_string(most_exported) + " 行，更早的请按日期分批导出。")
                     + "\r\n";
        if (!page.rows.empty())
            filter.after = page.rows.back().place();
        return !chunk.empty();
    };
    return response;
}

}
