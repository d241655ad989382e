// 「企业」 at the desk: GET /desk/companies?q=..., GET /desk/companies/{id}.
#pragma once

#include "base/clock.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class DeskCompaniesPage {
public:
    DeskCompaniesPage(Store& store, const Clock& clock, const Screens& screens)
        : store_(store), clock_(clock), screens_(screens)
    {
    }

    web::Response list(const web::Request& request) const;
    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Screens& screens_;
};

}
