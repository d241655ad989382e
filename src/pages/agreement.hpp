// The service agreement in force: GET /agreement.
#pragma once

#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class AgreementPage {
public:
    AgreementPage(Store& store, const Clock& clock, const Screens& screens)
        : store_(store), clock_(clock), screens_(screens)
    {
    }

    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Screens& screens_;
};

}
