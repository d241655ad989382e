// The picture of a captcha.
#pragma once

#include "pages/captcha_desk.hpp"
#include "pages/frame/screens.hpp"

namespace cakey::pages {

class CaptchaPage {
public:
    CaptchaPage(Store& store, const Clock& clock, const Screens& screens)
        : store_(store), clock_(clock), screens_(screens), captchas_(store, clock)
    {
    }

    // GET /captcha/{token}: the picture of its answer; with ?fresh=... of a new one.
    web::Response show(const web::Request& request) const;

private:
    Store& store_;
    const Clock& clock_;
    const Screens& screens_;
    CaptchaDesk captchas_;
};

}
