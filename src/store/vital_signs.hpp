// How much is still to be done.
#pragma once

#include "store/link.hpp"
#include "store/vital_rows.hpp"

#include <vector>

namespace cakey {

class VitalSigns {
public:
    explicit VitalSigns(Link& link) : link_(link) {}

    std::vector<OutboxDepth> outbox();  // of each kind of which there is something
    OpenBusiness open_business();
    std::vector<IssuingReach> issuing_reach(Instant now);  // of the kinds that we issue ourselves

private:
    Link& link_;
};

}
