// Answers of captchas: drawn here, kept in the database.
#include "pages/captcha_desk.hpp"

#include "crypto/tokens.hpp"
#include "domain/text.hpp"
#include "print/captcha.hpp"

namespace cakey::pages {

namespace {

// Bytes above the last whole multiple of the alphabet's size are left out: no letter is likelier than another.
std::string random_answer()
{
    constexpr auto size = print::captcha_alphabet.size();
    constexpr auto bound = 256 / size * size;
    std::string answer;
    while (answer.size() < static_cast<std::size_t>(print::captcha_length))
        for (const unsigned char byte : crypto::random_bytes(2 * print::captcha_length))
            if (byte < bound && answer.size() < static_cast<std::size_t>(print::captcha_length))
                answer += print::captcha_alphabet[byte % size];
    return answer;
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
