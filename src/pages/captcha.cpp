// The picture of a captcha, drawn anew each time.
#include "pages/captcha.hpp"

#include "crypto/tokens.hpp"
#include "print/captcha.hpp"

#include <cstdint>
#include <cstring>

namespace cakey::pages {

namespace {

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

web::Response CaptchaPage::show(const web::Request& request) const
{
    const auto& token = request.path("token");
    if (token.size() != CaptchaDesk::token_size)
        return screens_.fault(request, 404);
    if (!request.query("fresh").empty())
        return picture(captchas_.renew(token));

    const auto now = clock_.now();
    const auto captcha = store_.read([&](Unit& unit) { return unit.captchas().find(token, now); });
    return captcha ? picture(captcha->answer) : screens_.fault(request, 404);
}

}
