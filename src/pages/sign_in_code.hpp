// A code by SMS instead of the captcha, for who cannot see it: POST /session/code.
#pragma once

#include "pages/captcha_desk.hpp"
#include "pages/frame/screens.hpp"
#include "pages/text_code_desk.hpp"

namespace cakey::pages {

class SignInCodePage {
public:
    SignInCodePage(Store& store, const Clock& clock, const Screens& screens)
        : store_(store), screens_(screens), captchas_(store, clock), codes_(store, clock)
    {
    }

    // Answers the same whether or not there is such a company, and whether or not a bound was reached.
    web::Response create(const web::Request& request) const;

private:
    Store& store_;
    const Screens& screens_;
    CaptchaDesk captchas_;
    TextCodeDesk codes_;
};

}
