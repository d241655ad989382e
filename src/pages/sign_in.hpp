// Signing in and out of a company's account.
#pragma once

#include "domain/company.hpp"
#include "pages/brake_desk.hpp"
#include "pages/captcha_desk.hpp"
#include "pages/hashing.hpp"
#include "pages/frame/screens.hpp"
#include "pages/sign_in_form.hpp"
#include "pages/text_code_desk.hpp"

#include <optional>
#include <string>

namespace cakey::pages {

class SignInPage {
public:
    SignInPage(Store& store, const Clock& clock, const Urls& urls, const Screens& screens, Hashing& hashing)
        : store_(store),
          clock_(clock),
          urls_(urls),
          screens_(screens),
          hashing_(hashing),
          captchas_(store, clock),
          codes_(store, clock),
          brakes_(store, clock)
    {
    }

    web::Response show(const web::Request& request) const;
    web::Response create(const web::Request& request) const;   // POST /session
    web::Response destroy(const web::Request& request) const;  // POST /session/end

private:
    // A try that was let through, and the company if name and password are right.
    struct Judged {
        BrakeDesk::Booking booking;
        std::optional<Company> company;
        std::optional<std::string> renewed_hash;  // to be kept in place of one that was made at another cost
    };

    // Nothing when the form says what is wrong.
    std::optional<Judged> judge(const web::Request& request, const SignInTry& one, SignInForm& form) const;
    std::optional<Company> matching(const Hashing::Place& place, std::optional<Company> company,
                                    const std::string& password) const;
    // The session's answer; nothing when the SMS code was used in the meantime.
    std::optional<web::Response> begin_session(const web::Request& request, const SignInTry& one, const Judged& judged,
                                               bool by_text) const;

    Store& store_;
    const Clock& clock_;
    const Urls& urls_;
    const Screens& screens_;
    Hashing& hashing_;
    CaptchaDesk captchas_;
    TextCodeDesk codes_;
    BrakeDesk brakes_;
};

}
