// Which captchas were answered. Of those that were only shown nothing is stored: their tokens prove themselves.
#pragma once

#include "domain/captcha.hpp"
#include "store/link.hpp"

#include <string>

namespace cakey {

class Captchas {
public:
    explicit Captchas(Link& link) : link_(link) {}

    // The one try: false when it was made before. Of two at once the second waits for the first's transaction.
    bool use(const std::string& token, Instant now);
    int remove_dead(Instant now);

private:
    Link& link_;
};

}
