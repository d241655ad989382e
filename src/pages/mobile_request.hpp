// A new mobile without the old one, asked for at the desk: GET and POST /contact/mobile/request, and
// POST /contact/mobile/request/withdrawal.
#pragma once

#include "crypto/sealed.hpp"
#include "pages/form_check.hpp"
#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class MobileRequestPage {
public:
    MobileRequestPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing,
                      const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), hashing_(hashing), seal_(seal)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response create(const web::Request& request) const;
    web::Response destroy(const web::Request& request) const;

private:
    struct Found {
        Company company;
        bool waiting = false;  // one is open, or granted and not yet used
        int asked = 0;         // in the last day
    };

    Found find(const web::Request& request) const;
    web::Response form(const web::Request& request, const Company& company, const FormCheck& check) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
    const crypto::Seal& seal_;
};

}
