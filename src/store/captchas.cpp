// Captchas: made, shown, taken once.
#include "store/captchas.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Captcha>;

}

void Captchas::add(Captcha& captcha) { link_.database().persist(captcha); }

void Captchas::renew(const std::string& token, const std::string& answer, Instant now)
{
    link_.database().erase_query<Captcha>(Column::token == token);
    Captcha captcha{0, token, answer, now};
    add(captcha);
}

std::optional<Captcha> Captchas::find(const std::string& token, Instant now)
{
    struct Params {
        std::string token;
        Instant made_after;
    };
    return first<Captcha>(link_, "captcha", Params{token, now - Captcha::life}, [](const Params& bound) {
        return Column::token == Column::_ref(bound.token) && Column::created_at > as_instant(bound.made_after);
    });
}

std::optional<Captcha> Captchas::take(const std::string& token, Instant now)
{
    auto captcha = find(token, now);
    // Two tries at once: only one of them deletes it.
    if (captcha && link_.database().erase_query<Captcha>(Column::id == captcha->id) == 0)
        return std::nullopt;
    return captcha;
}

int Captchas::remove_dead(Instant now)
{
    return static_cast<int>(link_.database().erase_query<Captcha>(Column::created_at <= now - Captcha::life));
}

}
