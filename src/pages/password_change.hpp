// A new password for who knows the old one: POST /contact/password.
#pragma once

#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class PasswordChangePage {
public:
    PasswordChangePage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), hashing_(hashing)
    {
    }

    // Ends all sessions of the company, this one too.
    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
};

}
