// Claiming an order for review, and giving it back.
#pragma once

#include "base/clock.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class OrderClaimPage {
public:
    OrderClaimPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response create(const web::Request& request) const;   // POST /desk/orders/{no}/claim
    web::Response destroy(const web::Request& request) const;  // POST /desk/orders/{no}/claim/release

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
