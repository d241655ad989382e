// 「提到我的」: notes on orders that name whoever looks.
#include "pages/desk/handlers.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

constexpr int most_mentions = 100;

}

web::Response Mentions::list(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    const auto mentions = store_.read([&](Unit& unit) { return unit.notes().mentions(who.id, most_mentions); });
    auto page = screens_.page(request, who, "提到我的", Here::mentions);
    for (const auto& mention : mentions) {
        auto row = page.add("MENTIONS");
        row.set("NO", mention.order_number);
        row.set("COMPANY", mention.company);
        row.set("BY", mention.by);
        row.set("TEXT", mention.text);
        show_time(row, mention.at);
        if (!mention.seen)
            row.show("UNSEEN");
    }
    if (mentions.empty())
        page.show("NOTHING");
    return page.render("desk/mentions");
}

}
