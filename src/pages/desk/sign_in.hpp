// Signing in and out of the desk: password, captcha and one-time code.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/staff.hpp"
#include "pages/brake_desk.hpp"
#include "pages/captcha_desk.hpp"
#include "pages/form_check.hpp"
#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace cakey::pages {

class DeskSignInPage {
public:
    DeskSignInPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing,
                   const crypto::Seal& seal)
        : store_(store),
          clock_(clock),
          urls_(urls),
          screens_(screens),
          hashing_(hashing),
          seal_(seal),
          captchas_(store, clock),
          brakes_(store, clock)
    {
    }

    web::Response show(const web::Request& request) const;     // GET /desk/
    web::Response create(const web::Request& request) const;   // POST /desk/session
    web::Response destroy(const web::Request& request) const;  // POST /desk/session/end

private:
    struct Proven {
        Staff staff;
        std::int64_t totp_step;
    };

    web::Response again(const web::Request& request, const FormCheck& check) const;
    web::Response page(const web::Request& request, const FormCheck& check, const IssuedCaptcha& captcha,
                       int status) const;
    web::Response braked(const web::Request& request, std::chrono::seconds wait) const;
    std::optional<Proven> prove(const Hashing::Place& place, const web::Form& form) const;
    // The session's token; nothing when the one-time code was used in the meantime.
    std::optional<std::string> begin_session(const web::Request& request, const SignInTry& one,
                                             const BrakeDesk::Booking& booking, const Proven& proven) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
    const crypto::Seal& seal_;
    CaptchaDesk captchas_;
    BrakeDesk brakes_;
};

}
