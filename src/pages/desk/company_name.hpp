// A company's name and credit code, changed at the desk with papers: GET and POST /desk/companies/{id}/name.
#pragma once

#include "crypto/sealed.hpp"
#include "base/clock.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class CompanyNamePage {
public:
    CompanyNamePage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens,
                    const crypto::Seal& seal)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), seal_(seal)
    {
    }

    web::Response edit(const web::Request& request) const;
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
