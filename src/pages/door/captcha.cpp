// Answers of captchas, drawn here and kept in the database; and their pictures, drawn anew each time.
#include "pages/door/captcha.hpp"

#include "crypto/tokens.hpp"
#include "domain/captcha.hpp"
#include "domain/text.hpp"
#include "pages/door/handlers.hpp"
#include "pages/frame/fields.hpp"
#include "print/captcha.hpp"
#include "store/captchas.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <cstring>

namespace cakey::pages {

namespace {

std::string random_answer()
{
    return crypto::random_letters(print::captcha_length, print::captcha_alphabet);
}

std::uint32_t random_seed()
{
    std::uint32_t seed;
    std::memcpy(&seed, crypto::random_bytes(sizeof seed).data(), sizeof seed);
    return seed;
}

web::Response picture(const std::string& answer)
{
    web::Response response(200, print::captcha_png(answer, random_seed()));
    response.set("Content-Type", "image/png");
    return response;
}

}

std::string CaptchaField::issue() const
{
    const Captcha fresh{.token = crypto::random_token(), .answer = random_answer(), .created_at = clock_.now()};
    store_.transact([&](Unit& unit) {
        auto captcha = fresh;
        unit.captchas().add(captcha);
    });
    return fresh.token;
}

std::string CaptchaField::keep(const web::Form& typed) const
{
    const auto token = typed.get("captcha_token");
    return token.size() == token_size ? std::string(token) : issue();
}

std::string CaptchaField::renew(const std::string& token) const
{
    const auto answer = random_answer();
    const auto now = clock_.now();
    store_.transact([&](Unit& unit) { unit.captchas().renew(token, answer, now); });
    return answer;
}

bool CaptchaField::passes(const web::Form& typed, Form& form) const
{
    const std::string token(typed.get("captcha_token"));
    const auto answer = key_text(typed.get(fields::captcha.id));
    const auto now = clock_.now();
    if (!token.empty() && !answer.empty()) {
        const auto captcha = store_.transact([&](Unit& unit) { return unit.captchas().take(token, now); });
        if (captcha && captcha->answer == answer)
            return true;
    }
    return form.wrong(fields::captcha, std::string(fields::captcha.wrong));
}

web::Response Captchas::show(const web::Request& request, const Visitor& who) const
{
    const auto& token = request.path("token");
    if (token.size() != CaptchaField::token_size)
        return screens_.fault(request, who, 404);
    if (!request.query("fresh").empty())
        return picture(CaptchaField(means_).renew(token));

    const auto now = clock_.now();
    const auto captcha = store_.read([&](Unit& unit) { return unit.captchas().find(token, now); });
    return captcha ? picture(captcha->answer) : screens_.fault(request, who, 404);
}

}
