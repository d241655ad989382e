// 「发票信息」: GET and POST /invoice-info.
#pragma once

#include "domain/company.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

namespace cakey::pages {

class InvoiceInfoPage {
public:
    InvoiceInfoPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response update(const web::Request& request) const;

private:
    web::Response form(const web::Request& request, web::Fields fields, int status) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
