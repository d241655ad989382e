// The desk's page of one request: shown when asked for, and again when the refusal's form had errors.
#pragma once

#include "base/clock.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class IdentityScreen {
public:
    IdentityScreen(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    // Of the request in the address. 422 when the check has failed.
    web::Response show(const web::Request& request, const FormCheck& check = {}) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
