// What is typed at 「登录」: name, password, and either the captcha or a code by SMS.
#pragma once

#include "domain/company.hpp"
#include "pages/captcha_desk.hpp"
#include "pages/form_check.hpp"
#include "pages/frame/screens.hpp"
#include "pages/text_code_desk.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace cakey::pages {

class SignInForm {
public:
    explicit SignInForm(const web::Form& typed) : typed_(typed) {}

    // Field by field, without looking anything up. False when something is wrong.
    bool check_all();
    bool check_name();  // enough to have a code sent

    // Folded as companies are found by; any text, since every name must be treated alike.
    std::string name() const;
    std::string password() const { return std::string(typed_.get("password")); }
    std::string_view text_code() const { return typed_.get("sms_code"); }
    // The form had the field for the code in place of the captcha.
    bool by_text() const { return typed_.has("sms_code"); }
    // Where codes for that name go: to its company's mobile, or nowhere.
    CodeAddressee addressee(const std::optional<Company>& company) const;

    void name_or_password_is_wrong(std::chrono::seconds wait);
    void captcha_is_wrong();
    void code_is_wrong();
    void must_wait(std::chrono::seconds wait);

    // The page again, with the name that was typed and what is wrong; 429 with Retry-After for who must wait.
    web::Response show(const web::Request& request, const Screens& screens, const CaptchaDesk& captchas) const;
    // The page with the field for the code that may be on its way.
    web::Response ask_for_code(const web::Request& request, const Screens& screens, const CaptchaDesk& captchas) const;

private:
    web::Fields fields(const web::Request& request, const Screens& screens, const IssuedCaptcha& captcha,
                       bool by_text) const;

    const web::Form& typed_;
    FormCheck check_;
    std::chrono::seconds wait_{0};
};

}
