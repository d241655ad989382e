// Signing in and out of a company's account.
#pragma once

#include "domain/company.hpp"
#include "pages/captcha_desk.hpp"
#include "pages/form_check.hpp"
#include "pages/hashing.hpp"
#include "pages/screens.hpp"

#include <optional>

namespace cakey::pages {

class SignInPage {
public:
    SignInPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing)
        : store_(store), clock_(clock), urls_(urls), screens_(screens), hashing_(hashing), captchas_(store, clock)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response create(const web::Request& request) const;   // POST /session
    web::Response destroy(const web::Request& request) const;  // POST /session/end

private:
    web::Response again(const web::Request& request, const FormCheck& check) const;
    std::optional<Company> find(std::string_view name) const;
    web::Response begin_session(const web::Request& request, CompanyId company) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
    CaptchaDesk captchas_;
};

}
