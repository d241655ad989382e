// An order's history: when, who by role, what, why. No person's name: that is the desk's own affair.
#include "pages/order_history.hpp"

#include "pages/access.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

web::Response OrderHistoryPage::show(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    request.log().order = number;
    auto state = OrderState::draft;
    const auto history = store_.read([&](Unit& unit) {
        const auto order = unit.orders().of(company, number);
        state = order.state();
        return unit.orders().history(order);
    });

    auto fields = screens_.fields(request, "查看记录", Here::orders);
    fields.set("NO", number);
    fields.set_view("STATE", word(state));
    fields.set_view("STATE_LABEL", label(state));
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = fields.add("EVENTS");
        show_time(row, "AT", "AT_ISO", line->at);
        row.set_view("TO_STATE", word(line->to_state));
        row.set_view("TO_LABEL", label(line->to_state));
        row.set_view("EVENT", label(line->event));
        row.set_view("WHO", label(line->by));
        if (line->from_state != line->to_state)
            row.add("FROM").set_view("LABEL", label(line->from_state));
        if (!line->reason.empty())
            row.add("WHY").set("TEXT", line->reason);
    }
    return screens_.show(request, "orders/history", fields);
}

}
