// A new mobile number: GET and POST /contact/mobile, and the codes for it, POST /contact/mobile/old-code and
// /contact/mobile/new-code. Whoever no longer has the old number asks the desk (mobile_request.hpp) and comes back with
// its grant.
#pragma once

#include "domain/company.hpp"
#include "pages/form_check.hpp"
#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"
#include "pages/text_code_desk.hpp"

namespace cakey::pages {

// Whose number it is, and what the desk was asked about it.
struct MobileOwner {
    Company company;
    std::optional<IdentityRequest> request;  // the newest one
    bool granted = false;                    // no code to the old number is needed, and the new one is fixed
};

// The page's form, with everything typed but password and codes.
struct MobileChangeForm {
    MobileChangeForm(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : urls(urls), screens(screens), store(store), clock(clock), codes(store, clock)
    {
    }

    MobileOwner owner(const web::Request& request) const;
    web::Response show(const web::Request& request, const MobileOwner& owner, const FormCheck& check) const;

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
    bool replace_number(const MobileOwner& owner, const std::string& mobile) const;

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
