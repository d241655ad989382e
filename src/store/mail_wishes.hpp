// What companies want to hear by mail.
#pragma once

#include "domain/mail_wish.hpp"
#include "store/link.hpp"

namespace cakey {

class MailWishes {
public:
    explicit MailWishes(Link& link) : link_(link) {}

    MailWish of(CompanyId company);  // all of it, as long as it has said nothing
    // Fault::stale when somebody saved in between.
    void save(MailWish& wish);

private:
    Link& link_;
};

}
