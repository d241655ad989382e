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
    panel.show(order.is_downloaded() ? web::Name("IN_FILES") : web::Name("ON_TOKENS"));
    panel.set("DONE", std::ranges::count(made, CertificateState::delivered, &CertificateRow::state));
}

}
