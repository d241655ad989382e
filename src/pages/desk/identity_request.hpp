// The desk's page of one request.
#pragma once

#include "pages/desk/identity_screen.hpp"

namespace cakey::pages {

class IdentityRequestPage {
public:
    IdentityRequestPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : screen_(store, clock, urls, screens)
    {
    }

    // GET /desk/requests/{no}
    web::Response show(const web::Request& request) const { return screen_.show(request); }

private:
    IdentityScreen screen_;
};

}
