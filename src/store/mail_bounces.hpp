// Addresses that take no mail, in the database.
#pragma once

#include "domain/mail_bounce.hpp"
#include "store/link.hpp"

#include <vector>

namespace cakey {

class MailBounces {
public:
    explicit MailBounces(Link& link) : link_(link) {}

    void note(MailBounce bounce);  // the last time takes the place of those before
    std::vector<MailBounce> of(CompanyId company);
    void forget(CompanyId company);  // it has looked at its addresses

private:
    Link& link_;
};

}
