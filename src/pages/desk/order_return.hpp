// Sending an order back for correction.
#pragma once

#include "base/clock.hpp"
#include "pages/desk/order_screen.hpp"

namespace cakey::pages {

class OrderReturnPage {
public:
    OrderReturnPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens,
                    const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), screen_(store, urls, screens, seal)
    {
    }

    web::Response create(const web::Request& request) const;  // POST /desk/orders/{no}/return

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    DeskOrderScreen screen_;
};

}
