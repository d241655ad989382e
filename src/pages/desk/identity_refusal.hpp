// Refusing a request at the desk: nothing changes, and the reason is shown.
#pragma once

#include "pages/desk/identity_screen.hpp"

namespace cakey::pages {

class IdentityRefusalPage {
public:
    IdentityRefusalPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), screen_(store, clock, urls, screens)
    {
    }

    web::Response create(const web::Request& request) const;  // POST /desk/requests/{no}/refusal

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    IdentityScreen screen_;
};

}
