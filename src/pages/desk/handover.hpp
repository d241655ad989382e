// An outlet has handed the goods over.
#pragma once

#include "base/clock.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class HandoverPage {
public:
    HandoverPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response create(const web::Request& request) const;  // POST /desk/orders/{no}/handover

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
