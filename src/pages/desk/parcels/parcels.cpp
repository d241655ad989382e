// A file comes in, is looked at, and taken over order by order.
#include "deeds/parcels.hpp"
#include "base/asked_from.hpp"
#include "base/csv.hpp"
#include "domain/fault.hpp"
#include "domain/text.hpp"
#include "pages/desk/parcels/handlers.hpp"
#include "pages/desk/parcels/labels.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr int most_listed = 1000;
constexpr std::size_t at_once = 20;  // orders between two pieces of the answer

// clang-format off
constexpr Field file_field{
    .id = "parcels", .label = "快递单号文件", .hint = "CSV 文件，UTF-8 或 GBK 编码，最多 10000 行。先核对，确认后才发货。",
    .missing = "请选择快递单号文件。", .kind = Field::Kind::file, .accept = ".csv,.txt"};
// clang-format on

// As somebody typed it: a number, or what stands in its place.
std::string number_cell(const std::string& text) { return all_digits(text) ? csv_digits(text) : csv_cell(text); }

std::string result_line(const ParcelLine& line)
{
    return csv_row({std::to_string(line.line), number_cell(line.order_number), csv_cell(line.company),
                    number_cell(line.number), csv_cell(label(line.verdict))});
}

std::vector<ParcelLine> read_file(const web::Form& typed, Form& form)
{
    const auto* upload = typed.upload(file_field.id);
    if (!upload) {
        form.wrong(file_field, missing_text(file_field));
        return {};
    }
    if (upload->too_large) {
        form.wrong(file_field, "文件超过 2 MB，请分成几个文件。");
        return {};
    }
    auto read = read_parcels(upload->content);
    if (read.flaw)
        form.wrong(file_field, parcel_flaw_text(*read.flaw));
    return std::move(read.lines);
}

void show_line(web::Fields& table, const ParcelLine& line)
{
    auto row = table.add("LINES");
    row.set("LINE", line.line);
    row.set("NO", or_dash(line.order_number));
    row.set("COURIER", or_dash(line.company));
    row.set("COURIER_NO", or_dash(line.number));
    row.set_view("VERDICT_STATE", line.good()                                        ? "good"
                                  : line.verdict == ParcelVerdict::dispatched_before ? "idle"
                                                                                     : "bad");
    row.set_view("VERDICT", label(line.verdict));
    if (line.good() && has_doubtful_check_digit(line.number))
        row.show("DOUBTFUL");
}

}

web::Response Parcels::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const auto orders = store_.read([&](Unit& unit) { return unit.orders().claimed_for_courier(who.id, most_listed); });
    auto page = screens_.page(request, who, "发货", Here::parcels);
    form.show(page, file_field);
    form.show_errors(page);
    if (orders.empty())
        page.show("NO_ORDERS");
    if (!orders.empty()) {
        auto table = page.add("TABLE");
        show_paper_choice(table);
        table.set("MOST", most_labels);
        for (const auto& order : orders) {
            auto row = table.add("ORDERS");
            row.set("NO", order.number());
            row.set("COMPANY", order.applicant().name);
            row.set("RECIPIENT", order.application().handler_name);
            row.set("MOBILE", order.application().handler_mobile);
            row.set("ADDRESS", order.application().address);
            row.set("AGE", age_text(now - order.state_since()));
            row.set("SINCE_ISO", china_iso(order.state_since()));
        }
    }
    return page.render("desk/parcels/list", form.status());
}

web::Response Parcels::list(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form());
}

web::Response Parcels::export_list(const web::Request& request, const StaffPerson& who) const
{
    const auto orders = transact([&](Unit& unit, Instant now) {
        auto claimed = unit.orders().claimed_for_courier(who.id, most_listed);
        unit.audit().add(AuditLine::of(member(who), "parcels_exported", now, std::to_string(claimed.size())));
        return claimed;
    });
    request.log().event = "parcels_exported";
    auto text = std::string(csv_mark) + "订单编号,快递公司,快递单号,企业名称,收件人,手机号码,回寄收件地址\r\n";
    for (const auto& order : orders)
        text += csv_row({csv_digits(order.number()), "", "", csv_cell(order.applicant().name),
                         csv_cell(order.application().handler_name), csv_digits(order.application().handler_mobile),
                         csv_cell(order.application().address)});
    return web::file("待发货订单-" + date_text(china_date(clock_.now())) + ".csv", "text/csv; charset=utf-8",
                     std::move(text));
}

web::Response Parcels::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto lines = read_file(request.form(), form);
    if (form.failed())
        return screen(request, who, form);
    const auto looked_at = store_.read([&](Unit& unit) {
        auto seen = lines;
        deeds::look_at_parcels(unit, seen, {member(who), means_.certificates});
        return seen;
    });
    const auto id = transact([&](Unit& unit, Instant now) {
        unit.parcel_lists().remove_before(now - ParcelList::kept);
        ParcelList list{.by = who.id, .at = now, .lines = parcel_text(looked_at)};
        unit.parcel_lists().add(list);
        return list.id;
    });
    request.log().event = "parcels_looked_at";
    return screens_.see_other(urls_.desk_parcel_list(id));
}

web::Response Parcels::show(const web::Request& request, const StaffPerson& who) const
{
    const auto list = store_.read([&](Unit& unit) { return unit.parcel_lists().of(who.id, id_in(request)); });
    const auto lines = parcels_in(list.lines);
    const auto good = std::ranges::count_if(lines, &ParcelLine::good);
    auto page = screens_.page(request, who, "核对快递单号", Here::parcels);
    page.set("ID", list.id);
    page.set("ALL", lines.size());
    page.set("GOOD", good);
    page.set("BAD", static_cast<std::ptrdiff_t>(lines.size()) - good);
    if (good > 0)
        page.add("MAY_DISPATCH").set("COUNT", good);
    for (const auto& line : lines)
        show_line(page, line);
    return page.render("desk/parcels/show");
}

// The answer is written while they are dispatched. Broken off, the same list goes on where it ended.
web::Response Parcels::dispatch(const web::Request& request, const StaffPerson& who) const
{
    auto lines = transact([&](Unit& unit, Instant now) {
        auto found = parcels_in(unit.parcel_lists().of(who.id, id_in(request)).lines);
        unit.audit().add(AuditLine::of(member(who), "parcels_dispatched", now,
                                       std::to_string(std::ranges::count_if(found, &ParcelLine::good))));
        return found;
    });
    request.log().event = "parcels_dispatched";
    auto response = web::file("发货结果-" + date_text(china_date(clock_.now())) + ".csv", "text/csv; charset=utf-8",
                              std::string(csv_mark) + "行号,订单编号,快递公司,快递单号,结果\r\n");
    response.stream = [&store = store_, &clock = clock_, by = deeds::Dispatcher{member(who), means_.certificates},
                       address = request.remote_address(), lines = std::move(lines),
                       next = std::size_t{0}](std::string& chunk) mutable {
        const AskedFrom asked(address);
        chunk.clear();
        for (const auto end = std::min(next + at_once, lines.size()); next < end; ++next) {
            auto& line = lines[next];
            if (line.good()) {
                const auto now = clock.now();
                line.verdict = store.transact([&](Unit& unit) { return deeds::dispatch_parcel(unit, line, by, now); });
            }
            chunk += result_line(line);
        }
        return !chunk.empty();
    };
    return response;
}

}
