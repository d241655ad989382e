// Counting what is on its token.
#include "pages/desk/certificates/making_panel.hpp"

#include <algorithm>

namespace cakey::pages::desk {

void show_making(web::Fields& page, const Order& order, const std::vector<CertificateRow>& made, const Urls& urls)
{
    if (order.certificates() == 0 || (!order.is_being_made() && made.empty()))
        return;
    auto panel = page.add("MAKING");
    panel.set("URL", urls.desk_making(order.number()));
    panel.set("ALL", order.certificates());
    panel.set("DONE", std::ranges::count(made, CertificateState::delivered, &CertificateRow::state));
}

const CertificateRow* standing_on(int line, const std::vector<CertificateRow>& made)
{
    const auto found = std::ranges::find_if(
        made, [&](const CertificateRow& row) { return row.line == line && holds_its_line(row.state); });
    return found == made.end() ? nullptr : &*found;
}

}
