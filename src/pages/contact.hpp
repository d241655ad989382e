// 「用户信息」: whom we call, the password, the signed-in browsers. GET and POST /contact, GET /contact/edit.
#pragma once

#include "domain/company.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "store/store.hpp"

#include <string_view>

namespace cakey::pages {

class ContactPage {
public:
    ContactPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), clock_(clock), urls_(urls), screens_(screens)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response edit(const web::Request& request) const;
    web::Response update(const web::Request& request) const;

private:
    Company company_of(const web::Request& request) const;
    web::Response form(const web::Request& request, std::string_view contact, const FormCheck& check) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
};

}
