// A new mobile number: GET and POST /contact/mobile, and the codes for it, POST /contact/mobile/old-code and
// /contact/mobile/new-code. Whoever no longer has the old number asks the desk.
#pragma once

#include "domain/company.hpp"
#include "pages/form_check.hpp"
#include "pages/hashing.hpp"
#include "pages/screens.hpp"
#include "pages/text_code_desk.hpp"

namespace cakey::pages {

// The page's form, with everything typed but password and codes.
struct MobileChangeForm {
    MobileChangeForm(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : urls(urls), screens(screens), store(store), clock(clock), codes(store, clock)
    {
    }

    Company company_of(const web::Request& request) const;
    web::Response show(const web::Request& request, const Company& company, const FormCheck& check) const;

    const Urls& urls;
    const Screens& screens;
    Store& store;
    const Clock& clock;
    TextCodeDesk codes;
};

class MobileChangePage {
public:
    MobileChangePage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing)
        : form_(store, clock, urls, screens), hashing_(hashing)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response create(const web::Request& request) const;

private:
    bool replace_number(const Company& company, const std::string& mobile) const;

    MobileChangeForm form_;
    Hashing& hashing_;
};

// The code to the number there is.
class OldMobileCodePage {
public:
    OldMobileCodePage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : form_(store, clock, urls, screens)
    {
    }

    web::Response create(const web::Request& request) const;

private:
    MobileChangeForm form_;
};

// The code to the number that is to be.
class NewMobileCodePage {
public:
    NewMobileCodePage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : form_(store, clock, urls, screens)
    {
    }

    web::Response create(const web::Request& request) const;

private:
    MobileChangeForm form_;
};

}
