// The order list, on a page and as a CSV file; its filter, out of an address and back into one.
#include "base/csv.hpp"
#include "domain/text.hpp"
#include "pages/frame/lists.hpp"
#include "pages/orders/handlers.hpp"

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field state_field{
    .id = "state", .label = "订单状态", .required = false, .wrong = "没有这个订单状态，请从列表中选择。",
    .kind = Field::Kind::options, .empty = "全部"};
constexpr Field from_field{
    .id = "from", .label = "订单开始时间", .required = false, .wrong = "日期不正确，请按“2026-11-22”的格式填写。",
    .type = "date"};
constexpr Field to_field{
    .id = "to", .label = "订单结束时间", .required = false, .wrong = from_field.wrong, .type = "date"};
// clang-format on

// Longer texts are no date and no state: they are not given back either.
constexpr std::size_t longest = 24;

void add_row(web::Fields& page, const OrderRow& order, const std::vector<Platform>& platforms)
{
    auto row = page.add("ORDERS");
    row.set_view("NO", order.number);
    row.set("PLATFORM", or_dash(platform_name(platforms, order.platform)));
    row.set_view("BUSINESS", label(order.business_type));
    row.set("CERTIFICATES", order.certificates);
    row.set("SEALS", order.seals);
    row.set("TOTAL", order.submission > 0 ? "¥" + order.total.grouped() : "—");
    show_state(row, order.state);
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
    return count > CountedOrders::most_counted ? std::to_string(CountedOrders::most_counted) + "+"
                                               : std::to_string(count);
}

constexpr std::string_view csv_head =
    "订单编号,创建时间,应用平台,业务类型,证书数量,签章数量,订单总额（元）,订单状态\r\n";

std::string csv_line(const OrderRow& row, const std::vector<Platform>& platforms)
{
    return csv_row({
        csv_digits(row.number),
        csv_cell(china_minute(row.created_at)),
        csv_cell(platform_name(platforms, row.platform)),
        csv_cell(label(row.business_type)),
        std::to_string(row.certificates),
        std::to_string(row.seals),
        row.submission > 0 ? row.total.yuan() : std::string(),
        csv_cell(label(row.state)),
    });
}

}

OrderQuery::OrderQuery(const web::Request& request)
{
    for (const auto* field : {&state_field, &from_field, &to_field})
        form_.put(*field, trimmed(request.query(field->id).substr(0, longest)));

    if (!form_.text(state_field).empty()) {
        filter_.state = from_word<OrderState>(form_.text(state_field));
        if (!filter_.state)
            form_.wrong(state_field, std::string(state_field.wrong));
    }
    filter_.from = form_.day(from_field);
    filter_.until = form_.day(to_field);
    if (filter_.until)
        *filter_.until += std::chrono::days(1);
    if (filter_.from && filter_.until && *filter_.from >= *filter_.until)
        form_.wrong(to_field, "订单结束时间不能早于订单开始时间。");

    const ListTurn turn(request);
    filter_.after = turn.after;
    filter_.before = turn.before;
    page_ = turn.page;
}

void OrderQuery::show(web::Fields& page) const
{
    auto states = form_.show(page, state_field);
    for (const auto& [state, name] : words<OrderState>)
        add_option(states, {name, label(state), filter_.state == state});
    form_.show(page, {from_field, to_field});
}

std::string OrderQuery::text(std::string_view more) const
{
    QueryText query;
    if (filter_.state)
        query.add(state_field, form_.text(state_field));
    if (filter_.from)
        query.add(from_field, form_.text(from_field));
    if (filter_.until)
        query.add(to_field, form_.text(to_field));
    query.add(more);
    return query.text();
}

web::Response Orders::list(const web::Request& request, const CompanyPerson& who) const
{
    const OrderQuery query(request);
    CountedOrders orders;
    if (!query.failed()) {
        auto filter = query.filter();
        filter.company = who.id;
        orders = store_.read([&](Unit& unit) { return unit.orders().counted_page(filter); });
    }
    const auto& found = orders.page;
    auto page = screens_.page(request, who, "订单服务", Here::orders);
    query.show(page);
    if (query.failed())
        return page.render("orders/list", 422);

    page.set("EXPORT_URL", urls_.order_export() + query.text());
    const auto& platforms = means_.catalogue.platforms();
    for (const auto& order : found.rows)
        add_row(page, order, platforms);
    if (!found.rows.empty()) {
        page.show("TABLE");
        page.set("COUNT", count_text(orders.count));
    } else if (query.is_filtered() || query.page() > 1) {
        page.show("NOTHING_FOUND");
    } else {
        page.show("NO_ORDERS");
    }
    show_pager(page, found, query.page(), [&](const std::string& place) { return urls_.orders() + query.text(place); });
    return page.render("orders/list");
}

// Read page after page, so that it is never in memory as a whole.
web::Response Orders::export_list(const web::Request& request, const CompanyPerson& who) const
{
    const OrderQuery query(request);
    if (query.failed())
        return web::see_other(urls_.orders() + query.text());

    auto response = web::file("订单-" + date_text(china_date(clock_.now())) + ".csv", "text/csv; charset=utf-8",
                              std::string(csv_mark) + std::string(csv_head));
    auto filter = query.filter();
    filter.company = who.id;
    filter.after.reset();
    filter.before.reset();
    response.stream = [&store = store_, platforms = means_.catalogue.platforms(), filter,
                       more = true](std::string& chunk) mutable {
        chunk.clear();
        if (!more)
            return false;
        const auto page = store.read([&](Unit& unit) { return unit.orders().page(filter); });
        for (const auto& row : page.rows)
            chunk += csv_line(row, platforms);
        more = page.has_next && !page.rows.empty();
        if (more)
            filter.after = page.rows.back().place();
        return !page.rows.empty();
    };
    return response;
}

}
