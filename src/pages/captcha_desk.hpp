// Captchas of forms: issued with the form, checked when it comes back.
#pragma once

#include "base/clock.hpp"
#include "store/store.hpp"
#include "web/form.hpp"

#include <cstddef>
#include <string>

namespace cakey::pages {

struct IssuedCaptcha {
    std::string token;  // goes into the form's hidden field captcha_token and into the picture's address
};

// As cheap as two references: a page that needs one makes its own.
class CaptchaDesk {
public:
    static constexpr std::size_t token_size = 43;  // crypto::random_token()

    CaptchaDesk(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

    IssuedCaptcha issue() const;
    // The one of a form that came back unread: it is still good, and nothing is written. One is issued if it has none.
    IssuedCaptcha keep(const web::Form& form) const;
    // Puts a new answer in the place of the token's old one, and gives it.
    std::string renew(const std::string& token) const;
    // Whether the form's field captcha answers its captcha_token, in any case and width. One try: then it is gone.
    bool passes(const web::Form& form) const;

private:
    Store& store_;
    const Clock& clock_;
};

}
