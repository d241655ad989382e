// Asking that an account gives back a name which is somebody else's: GET and POST /desk/companies/{id}/reclaim.
#pragma once

#include "crypto/sealed.hpp"
#include "base/clock.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

// Names and credit codes are public: anybody with a telephone can register one. Whose it is brings papers; one reviewer
// asks here, a second one confirms (identity_approval.hpp), and then the account is closed and the name is free.
class CompanyReclaimPage {
public:
    CompanyReclaimPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens,
                       const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response create(const web::Request& request) const;

private:
    web::Response form(const web::Request& request, const FormCheck& check) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    const crypto::Seal& seal_;
};

}
