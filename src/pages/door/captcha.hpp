// The captcha of a form: issued with it, checked when it comes back.
#pragma once

#include "pages/frame/form.hpp"
#include "pages/frame/handler.hpp"

#include <cstddef>
#include <string>

namespace cakey::pages {

class CaptchaField : public Handler {
public:
    using Handler::Handler;

    static constexpr std::size_t token_size = 43;  // crypto::random_token()

    // The token of a new one: it goes into the form's hidden field captcha_token and into the picture's address.
    std::string issue() const;
    // That of a form which came back unread: it is still good, and nothing is written. A new one if it has none.
    std::string keep(const web::Form& typed) const;
    // Puts a new answer in the place of the token's old one, and gives it.
    std::string renew(const std::string& token) const;
    // Whether `typed` answers its captcha, in any case and width. One try: then it is gone. Says at the field if not.
    bool passes(const web::Form& typed, Form& form) const;
};

}
