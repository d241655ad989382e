// The order list, on a page and as a CSV file.
#include "pages/frame/lists.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"
#include "pages/orders/csv_cell.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/orders/platform_names.hpp"
#include "store/orders.hpp"
#include "store/store.hpp"

namespace cakey::pages {

namespace {

void add_row(web::Fields& page, const OrderRow& order, PlatformNames& platforms)
{
    auto row = page.add("ORDERS");
    row.set_view("NO", order.number);
    row.set("PLATFORM", platforms.of(order.platform));
    row.set_view("BUSINESS", label(order.business_type));
    row.set("CERTIFICATES", order.certificates);
    row.set("SEALS", order.seals);
    row.set("TOTAL", order.submission > 0 ? "¥" + shown_amount(order.total) : "—");
    row.set_view("STATE", word(order.state));
    row.set_view("STATE_LABEL", label(order.state));
    row.set("CREATED", china_minute(order.created_at));
    if (order.state == OrderState::draft)
        row.show("CAN_EDIT");
    if (order.state == OrderState::awaiting_payment)
        row.show("CAN_PAY");
    if (order.state == OrderState::awaiting_correction)
        row.show("CAN_CORRECT");
    if (transition(order.state, OrderEvent::received, Party::company))
        row.add("CAN_RECEIVE").set("VERSION", order.version);
}

std::string count_text(int count)
{
    return count > OwnOrders::most_counted ? std::to_string(OwnOrders::most_counted) + "+" : std::to_string(count);
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // or spreadsheets take it for another encoding
constexpr std::string_view csv_head =
    "订单编号,创建时间,应用平台,业务类型,证书数量,签章数量,订单总额（元）,订单状态\r\n";

std::string csv_line(const OrderRow& row, PlatformNames& platforms)
{
    const std::string cells[] = {
        csv_digits(row.number),
        csv_cell(china_minute(row.created_at)),
        csv_cell(row.platform.empty() ? std::string_view() : platforms.of(row.platform)),
        csv_cell(label(row.business_type)),
        std::to_string(row.certificates),
        std::to_string(row.seals),
        row.submission > 0 ? row.total.yuan() : std::string(),
        csv_cell(label(row.state)),
    };
    std::string text;
    for (const auto& cell : cells)
        text += text.empty() ? cell : ',' + cell;
    return text + "\r\n";
}

}

web::Response Orders::list(const web::Request& request, const OwnOrdersPerson& who) const
{
    const auto& query = who.query;
    const auto& found = who.orders.page;
    auto page = screens_.page(request, who, "订单服务", Here::orders);
    query.show(page);
    if (query.failed())
        return page.render("orders/list", 422);

    page.set("EXPORT_URL", urls_.order_export() + query.text());
    for (const auto& order : found.rows)
        add_row(page, order, means_.platforms);
    if (!found.rows.empty()) {
        page.show("TABLE");
        page.set("COUNT", count_text(who.orders.count));
    } else if (query.is_filtered() || query.page() > 1) {
        page.show("NOTHING_FOUND");
    } else {
        page.show("NO_ORDERS");
    }
    show_pager(page, Pager(found, query.page()),
               [&](const std::string& place) { return urls_.orders() + query.text(place); });
    return page.render("orders/list");
}

// Read page after page, so that it is never in memory as a whole.
web::Response Orders::export_list(const web::Request& request, const CompanyPerson& who) const
{
    const OrderQuery query(request);
    if (query.failed())
        return web::see_other(urls_.orders() + query.text());

    auto response = web::file("订单-" + date_text(china_date(clock_.now())) + ".csv", "text/csv; charset=utf-8",
                              std::string(byte_order_mark) + std::string(csv_head));
    auto filter = query.filter();
    filter.company = who.id;
    filter.after.reset();
    filter.before.reset();
    response.stream = [&store = store_, &platforms = means_.platforms, filter,
                       more = true](std::string& chunk) mutable {
        chunk.clear();
        if (!more)
            return false;
        const auto page = store.read([&](Unit& unit) { return unit.orders().page(filter); });
        for (const auto& row : page.rows)
            chunk += csv_line(row, platforms);
        more = page.has_older && !page.rows.empty();
        if (more)
            filter.after = page.rows.back().place();
        return !page.rows.empty();
    };
    return response;
}

}
