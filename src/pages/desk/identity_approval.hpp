// Granting a new mobile, or closing an account whose name is somebody else's.
#pragma once

#include "base/clock.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class IdentityApprovalPage {
public:
    IdentityApprovalPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response create(const web::Request& request) const;  // POST /desk/requests/{no}/approval

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
