// Captchas: used once.
#include "store/captchas.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/lock.hpp"

namespace cakey {

bool Captchas::use(const std::string& token, Instant now)
{
    lock(link_, token);
    const auto found = first<CountScalar>(link_, "captcha_used", token, [](const std::string& bound) {
        return "select count(*) from used_captchas where token =" + as_text(bound);
    });
    if (found->value > 0)
        return false;
    UsedCaptcha used{0, token, now};
    link_.database().persist(used);
    return true;
}

int Captchas::remove_dead(Instant now)
{
    using Column = odb::query<UsedCaptcha>;
    return static_cast<int>(link_.database().erase_query<UsedCaptcha>(Column::used_at <= now - UsedCaptcha::life));
}

}
