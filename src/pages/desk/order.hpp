// The desk's page of one order.
#pragma once

#include "pages/desk/order_screen.hpp"

namespace cakey::pages {

class DeskOrderPage {
public:
    DeskOrderPage(Store& store, const Urls& urls, const Screens& screens, const crypto::Seal& seal)
        : screen_(store, urls, screens, seal)
    {
    }

    // GET /desk/orders/{no}: reading claims nothing.
    web::Response show(const web::Request& request) const { return screen_.show(request); }

private:
    DeskOrderScreen screen_;
};

}
