// How much waits for a person at the desk, orders aside.
#pragma once

#include "base/clock.hpp"
#include "store/link.hpp"

namespace cakey {

class Troubles {
public:
    explicit Troubles(Link& link) : link_(link) {}

    // What is stuck outside or has been tried too often, a mail server that refuses our password, companies' requests,
    // reversals and transfers that need a second person, certificates to be revoked, and days whose bill is late or
    // differs. Each kind by an index of what is open.
    int count(Instant now);

private:
    Link& link_;
};

}
