// Answers of captchas: drawn here, kept in the database.
#include "pages/captcha_desk.hpp"

#include "crypto/tokens.hpp"
#include "domain/text.hpp"
#include "print/captcha.hpp"

namespace cakey::pages {

namespace {

std::string random_answer()
{
    return crypto::random_letters(print::captcha_length, print::captcha_alphabet);
}

}

IssuedCaptcha CaptchaDesk::issue() const
{
    const IssuedCaptcha issued{crypto::random_token()};
    const auto answer = random_answer();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) {
        Captcha captcha{.token = issued.token, .answer = answer, .created_at = now};
        unit.captchas().add(captcha);
    });
    return issued;
}

IssuedCaptcha CaptchaDesk::keep(const web::Form& form) const
{
    const auto token = form.get("captcha_token");
    return token.size() == token_size ? IssuedCaptcha{std::string(token)} : issue();
}

std::string CaptchaDesk::renew(const std::string& token) const
{
    const auto answer = random_answer();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) { unit.captchas().renew(token, answer, now); });
    return answer;
}

bool CaptchaDesk::passes(const web::Form& form) const
{
    const std::string token(form.get("captcha_token"));
    const auto typed = key_text(form.get("captcha"));
    if (token.empty() || typed.empty())
        return false;
    const auto now = clock_.now();
    const auto captcha = store_.transact([&](Unit& unit) { return unit.captchas().take(token, now); });
    return captcha && captcha->answer == typed;
}

}
