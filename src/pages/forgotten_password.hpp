// 「找回密码」: GET and POST /password/forgot. A one-time password goes to the registered mobile.
#pragma once

#include "pages/captcha_desk.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "pages/text_code_desk.hpp"

namespace cakey::pages {

class ForgottenPasswordPage {
public:
    ForgottenPasswordPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens)
        : store_(store), urls_(urls), screens_(screens), captchas_(store, clock), codes_(store, clock)
    {
    }

    web::Response show(const web::Request& request) const;
    // Answers the same whether or not there is such a company, and whether or not a bound was reached.
    web::Response create(const web::Request& request) const;

private:
    web::Response again(const web::Request& request, const FormCheck& check) const;

    Store& store_;
    const Urls& urls_;
    const Screens& screens_;
    CaptchaDesk captchas_;
    TextCodeDesk codes_;
};

}
