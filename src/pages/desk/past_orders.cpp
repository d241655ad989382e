// What a company has ordered before.
#include "pages/desk/past_orders.hpp"

#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

void show_past_orders(web::Fields& page, const std::vector<PastOrder>& orders, std::string_view but)
{
    auto section = page.add("PAST_ORDERS");
    bool any = false;
    for (const auto& order : orders) {
        if (order.number == but)
            continue;
        any = true;
        auto row = section.add("ROWS");
        row.set("PAST_NO", order.number);
        row.set_view("PAST_BUSINESS", label(order.business_type));
        row.set("PAST_TOTAL", order.total.grouped());
        show_state(row, order.state);
        show_time(row, order.submitted_at);
        if (order.refused > 0)
            row.add("TURNED_DOWN").set("COUNT", order.refused);
        if (order.returned > 0)
            row.add("SENT_BACK").set("COUNT", order.returned);
        if (!order.said.empty())
            row.add("SAID").set("TEXT", order.said);
    }
    if (!any)
        section.show("FIRST");
}

}
