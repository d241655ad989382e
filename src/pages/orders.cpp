// The order list; one order's details.
#include "pages/orders.hpp"

#include "pages/access.hpp"
#include "pages/frame/lists.hpp"
#include "pages/order_query.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

namespace {

void show_row(web::Fields& fields, const OrderRow& order, PlatformNames& platforms)
{
    auto row = fields.add("ORDERS");
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

}

web::Response OrdersPage::list(const web::Request& request) const
{
    const OrderQuery query(request);
    auto fields = screens_.fields(request, "订单服务", Here::orders);
    query.show(fields);
    if (query.failed())
        return screens_.show(request, "orders/list", fields, 422);

    const auto& page = request.who<CompanyPerson>().orders->page;
    fields.set("EXPORT_URL", urls_.order_export() + query.text());
    for (const auto& order : page.rows)
        show_row(fields, order, platforms_);
    if (!page.rows.empty()) {
        fields.show("TABLE");
        fields.set("COUNT", count_text(request.who<CompanyPerson>().orders->count));
    } else if (query.is_filtered() || query.page() > 1) {
        fields.show("NOTHING_FOUND");
    } else {
        fields.show("NO_ORDERS");
    }
    show_pager(fields, Pager(page, query.page()),
               [&](const std::string& place) { return urls_.orders() + query.text(place); });
    return screens_.show(request, "orders/list", fields);
}

web::Response OrdersPage::show(const web::Request& request) const
{
    return details_.show(request, request.path("no"));
}

}
