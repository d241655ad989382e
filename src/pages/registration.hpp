// 「注册」: GET and POST /register, and the SMS code for it, POST /register/code.
#pragma once

#include "pages/hashing.hpp"
#include "pages/registration_form.hpp"
#include "pages/frame/screens.hpp"

namespace cakey::pages {

class RegistrationPage {
public:
    RegistrationPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), hashing_(hashing), codes_(store, clock)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response create(const web::Request& request) const;

private:
    void add_company(RegistrationForm& form, int agreement_version) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
    TextCodeDesk codes_;
};

class RegistrationCodePage {
public:
    RegistrationCodePage(Store& store, const Clock& clock, const Screens& screens)
        : store_(store), clock_(clock), screens_(screens), codes_(store, clock)
    {
    }

    // Shows the form again, with everything typed but the passwords.
    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Screens& screens_;
    TextCodeDesk codes_;
};

}
