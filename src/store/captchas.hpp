// Captchas in the database.
#pragma once

#include "domain/captcha.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>

namespace cakey {

class Captchas {
public:
    explicit Captchas(Link& link) : link_(link) {}

    void add(Captcha& captcha);
    // A new answer and a new life for the captcha of that token, whether it is still there or not.
    void renew(const std::string& token, const std::string& answer, Instant now);
    std::optional<Captcha> find(const std::string& token, Instant now);  // for its picture
    std::optional<Captcha> take(const std::string& token, Instant now);  // for the one try: it is gone afterwards
    int remove_dead(Instant now);

private:
    Link& link_;
};

}
